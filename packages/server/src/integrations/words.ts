/** Free words of people and robots outside, as replies. */

import { writeCard } from '@tagloop/language/vocabulary/card';
import { shortened } from './shortened.ts';

/** A sentence without tags. */
export function sentence(text: string, url?: string): string {
  return writeCard({ stories: [], epics: [], title: text, url });
}

/** What someone wrote: `ada: the first line <url>`, then the other lines. */
export function comment(user: string, body: string, url?: string): string {
  const [first = '', ...rest] = shortened(body.trim()).split(/\r?\n/);
  const [title, lines] = isBlock.test(first) ? [`${user}:`, [first, ...rest]] : [`${user}: ${first}`, rest];
  return writeCard({ stories: [], epics: [], title, url, body: lines.join('\n').trimEnd() });
}

/** A fence, a quote, a list or a heading of Markdown must begin its line. */
const isBlock = /^(?:```|~~~|>|[-*+] |\d+\. |#+ |\|| {4})/;

/** The subject of a commit message. */
export function firstLine(text: string): string {
  return /^\s*(.*)/.exec(text)?.[1]?.trimEnd() ?? '';
}
