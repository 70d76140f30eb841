/** Cards as a table for other programs. */

import type { ShownMessage } from '../../../components/shapes.ts';

const heads = ['column', 'id', 'topic', 'text', 'labels', 'author', 'created', 'changed', 'replies'];

/** RFC 4180, with lines that end in CR LF. */
export function csvOf(columns: readonly { readonly name: string; readonly cards: readonly ShownMessage[] }[]): string {
  const rows = columns.flatMap(({ name, cards }) =>
    cards.map(({ id, topic, text, labels, author, createdAt, updatedAt, replies }) => [
      name,
      id,
      topic,
      text,
      labels.map((label) => label.text).join(' '),
      author.name,
      createdAt,
      updatedAt,
      String(replies),
    ]),
  );
  return [heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula begins with a quote. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
