/** Colours code: loaded with the first snippet that is opened, its grammars one by one. */

import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { grammars } from './grammars.ts';

/** A piece of a line in one colour. */
export interface Piece {
  readonly text: string;
  /** A variable of the look, so that it follows light and dark; undefined: ink. */
  readonly color?: string;
}

const theme = 'tagloop';
let highlighter: Promise<HighlighterCore> | undefined;

/** Lines of pieces; null where there is no grammar. @param language id of a language */
export async function highlight(code: string, language: string): Promise<Piece[][] | null> {
  const grammar = Object.hasOwn(grammars, language) ? grammars[language] : undefined;
  if (!grammar) return null;
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: theme, variablePrefix: '--code-', fontStyle: false })],
    langs: [],
    // Without WebAssembly, which the page may not run.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const shiki = await highlighter;
  if (!shiki.getLoadedLanguages().includes(language)) await shiki.loadLanguage((await grammar()).default);
  const lines = shiki.codeToTokensBase(code, { lang: language, theme, tokenizeTimeLimit: 2_000 });
  return lines.map((line) => line.map(({ content, color }) => ({ text: content, color })));
}
