/** What is wrong with a query text, where, and what would be right. */

import type { Span } from './syntax.ts';

export interface Hint {
  readonly message: string;
  /** The whole query as it would be right. */
  readonly fixed: string;
}

export class QueryError extends Error {
  override readonly name = 'QueryError';
  /** The wrong stretch of the text, in UTF-16 units; `end` is behind its last. */
  readonly position: number;
  readonly end: number;
  readonly hint?: Hint;

  constructor(message: string, at: Span, hint?: Hint) {
    super(message);
    this.position = at.start;
    this.end = at.end;
    if (hint !== undefined) this.hint = hint;
  }
}

/** Makes the error for a stretch of the text that is being read; `fix` would stand in its place. */
export type Complain = (
  at: Span,
  message: string,
  fix?: { readonly message: string; readonly text: string },
) => QueryError;

export function complainAbout(text: string): Complain {
  return (at, message, fix) => {
    if (fix === undefined) return new QueryError(message, at);
    const fixed = text.slice(0, at.start) + fix.text + text.slice(at.end);
    return new QueryError(message, at, { message: fix.message, fixed });
  };
}
