/** `#language:go title`, and the code as a fenced block below; in Tat the oldest reply is the code. */

import { bodyOf } from '../text/title.ts';
import { readAny, tag, value, writeForm } from './form.ts';
import type { Thing } from './thing.ts';

export interface Snippet {
  readonly language?: string;
  readonly title: string;
  readonly url?: string;
  readonly code?: string;
}

export function writeSnippet(snippet: Snippet): string {
  const heading = writeForm([tag('language', snippet.language)], { text: snippet.title, url: snippet.url });
  return snippet.code ? `${heading}\n${fenced(snippet.code, snippet.language)}` : heading;
}

/**
 * A text with a language, or whose body is one fenced block. Give the text of the oldest reply, where there is one:
 * it is the code of a snippet that has none in its body, and the message then need not name a language.
 */
export function readSnippet(text: string, oldestReply?: string): Snippet | null {
  const form = readAny(text);
  const body = bodyOf(text);
  const block = fence.exec(body);
  const isSnippet = form.head === 'language:' || (form.head === undefined && (block || oldestReply !== undefined));
  if (!isSnippet) return null;
  const code = block?.groups?.code ?? (body.trim() === '' ? unfenced(oldestReply) : body);
  return {
    language: value(form, 'language') ?? (block?.groups?.language || undefined),
    title: form.text,
    url: form.url,
    code: code || undefined,
  };
}

/** One fenced block and nothing else; no two parts can take the same character, so that it never runs long. */
const fence = /^(?<mark>`{3,}|~{3,})(?<language>[^\s`~]*)(?:[ \t][^\n`]*)?\n(?<code>.*)\n\k<mark>\s*$/su;

/** The fence is longer than any row of backticks inside. */
function fenced(code: string, language = ''): string {
  const rows = code.match(/`+/g) ?? [];
  const mark = '`'.repeat(Math.max(3, ...rows.map((row) => row.length + 1)));
  return `${mark}${/^[\w+#.-]+$/.test(language) ? language : ''}\n${code}\n${mark}`;
}

function unfenced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (fence.exec(text.trim())?.groups?.code ?? text);
}

export const snippet: Thing = {
  name: 'snippet',
  stages: ['code'],
  families: [],
  sentence: 'Code worth keeping, with its talk below.',
  example: writeSnippet({ language: 'bash', title: 'Count the lines', code: 'wc -l *.log' }),
  read: (text) => readSnippet(text),
};
