/** Parentheses and quotes, looked at before the grammar: its own words for them would help nobody. */

import type { Complain } from './error.ts';

const depthLimit = 20;

/** Throws a QueryError where parentheses or quotes do not close, or parentheses lie too deep. */
export function checkBalance(text: string, complain: Complain): void {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const span = { start: at, end: at + 1 };
    if (character === '"') {
      const end = quoteEnd(text, at);
      if (end === null) {
        throw complain({ start: at, end: text.length }, 'These quotes are not closed.', {
          message: 'Close them.',
          text: `${text.slice(at)}"`,
        });
      }
      at = end;
    } else if (character === '(') {
      open.push(at);
      if (open.length > depthLimit) throw complain(span, `Parentheses may lie ${depthLimit} deep, not deeper.`);
    } else if (character === ')' && open.pop() === undefined) {
      throw complain(span, 'This parenthesis closes nothing.', { message: 'Leave it out.', text: '' });
    }
  }
  const start = open.at(-1);
  if (start === undefined) return;
  const unclosed = text.slice(start);
  throw complain({ start, end: text.length }, 'This parenthesis is not closed.', {
    message: 'Close it.',
    text: unclosed + ')'.repeat(open.length),
  });
}

/** Where the quotes that open at `start` close; null when they do not. */
function quoteEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') return at;
    if (character === '\\' && /["\\]/.test(text.charAt(at + 1))) at += 1;
  }
  return null;
}
