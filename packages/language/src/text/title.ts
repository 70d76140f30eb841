/** A text is its title, the first line, and its body, the rest. */

import { lineBreak } from './lines.ts';

export function titleOf(text: string): string {
  const end = text.search(lineBreak);
  return (end < 0 ? text : text.slice(0, end)).trimEnd();
}

/** Without the empty lines between; empty for a text of one line. Indentation stays, for it may mean code. */
export function bodyOf(text: string): string {
  const end = text.search(lineBreak);
  if (end < 0) return '';
  const body = text.slice(end);
  const start = body.search(/\S/);
  if (start < 0) return '';
  const indentation = /[ \t]*$/.exec(body.slice(0, start))?.[0].length ?? 0;
  return body.slice(start - indentation);
}
