/** The code of a thread, wherever it stands: in the body of the root, or in the oldest reply as Tat has it. */

import { codeLanguage, codeLanguageOfFile } from '@tagloop/language/vocabulary/codeLanguages';
import { readSnippet } from '@tagloop/language/vocabulary/snippet';
import type { ShownMessage } from '../../../components/shapes.ts';

export interface CodeOf<M extends ShownMessage> {
  readonly code: string;
  /** Whose text holds it: the one to change, and whose history is that of the code. */
  readonly holder: M;
  /** As `#language:` says it, or as the name of a file in the title does; undefined where nothing says it. */
  readonly language: string | undefined;
  readonly expires: string | undefined;
  /** Oldest first, without the one that is the code. */
  readonly comments: readonly M[];
}

/** Null for a thread that holds no code. @param replies oldest first */
export function codeOf<M extends ShownMessage>(root: M, replies: readonly M[]): CodeOf<M> | null {
  const own = readSnippet(root.text);
  const [oldest, ...later] = replies;
  const [snippet, holder, comments] =
    own?.code !== undefined || !oldest ? [own, root, replies] : [readSnippet(root.text, oldest.text), oldest, later];
  if (snippet?.code === undefined) return null;
  const { code, expires } = snippet;
  return { code, holder, language: snippet.language ?? fileLanguage(snippet.title), expires, comments };
}

/** The language of a message in a list, where its replies are not read. */
export function languageOf(text: string): string | undefined {
  const snippet = readSnippet(text);
  return snippet?.language ?? (snippet === null ? undefined : fileLanguage(snippet.title));
}

/** How a language is called; one that is not known, as it is written. */
export function languageTitle(language: string): string {
  return codeLanguage(language)?.title ?? language;
}

function fileLanguage(title: string): string | undefined {
  return title
    .split(/\s+/)
    .map((word) => (/[./]|file$/i.test(word) ? codeLanguageOfFile(word)?.id : undefined))
    .find((id) => id !== undefined);
}
