/**
 * `#language:go #expires:2026-12-01 title`, and the code as a fenced block below; in Tat the oldest reply is the code.
 */

import { lineBreak } from '../text/lines.ts';
import { tagKeyValue, tagsOf } from '../text/tags.ts';
import { bodyOf, titleOf } from '../text/title.ts';
import { readAny, tag, value, writeForm } from './form.ts';
import type { Thing } from './thing.ts';

export interface Snippet {
  readonly language?: string;
  readonly title: string;
  readonly url?: string;
  /** The last day on which it is kept, `2026-12-01`, in UTC; the hub deletes it then. */
  readonly expires?: string;
  readonly code?: string;
}

export function writeSnippet(snippet: Snippet): string {
  const { language, expires, title, url, code } = snippet;
  const heading = writeForm([tag('language', language), tag('expires', expires)], { text: title, url });
  return code ? `${heading}\n${fenced(code, language)}` : heading;
}

/** What a person writes of a snippet. */
export interface TypedSnippet {
  /** The title, with tags and mentions that count. */
  readonly heading: string;
  readonly language?: string;
  readonly expires?: string;
  readonly code?: string;
}

/** Like `writeSnippet`, for words of a person: tags and mentions among them are meant. */
export function typedSnippet({ heading, language, expires, code }: TypedSnippet): string {
  const words = [tag('language', language), tag('expires', expires), heading.split(lineBreak).join(' ').trim()];
  const line = words.filter((part) => part !== '').join(' ');
  return code ? `${line}\n${fenced(code, language)}` : line;
}

/** The first line of a snippet without the tags that say its language and its end: what a person may change. */
export function headingOf(text: string): string {
  return titleOf(text)
    .split(/\s+/)
    .filter((word) => !tagsOf(word).some((each) => ownKeys.has(tagKeyValue(each)?.key ?? '')))
    .join(' ')
    .trim();
}

const ownKeys = new Set(['language', 'expires']);

/**
 * A text with a language, or whose body is one fenced block. Give the text of the oldest reply, where there is one:
 * it is the code of a snippet that has none in its body, and the message then need not name a language.
 */
export function readSnippet(text: string, oldestReply?: string): Snippet | null {
  const form = readAny(text);
  const body = bodyOf(text);
  const block = fence.exec(body);
  const isBare = body.trim() === '';
  const isTats = oldestReply !== undefined && isBare;
  const isSnippet = form.head === 'language:' || (form.head === undefined && (block || isTats));
  if (!isSnippet) return null;
  const code = block?.groups?.code ?? (isBare ? unfenced(oldestReply) : body);
  return {
    language: value(form, 'language') ?? (block?.groups?.language || undefined),
    title: form.text,
    url: form.url,
    expires: dayOf(value(form, 'expires')),
    code: code || undefined,
  };
}

function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
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
