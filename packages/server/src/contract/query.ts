import type { Query } from '@tagloop/language/query/ast';
import { QueryError } from '@tagloop/language/query/error';
import { parse } from '@tagloop/language/query/parse';
import { HubError } from './errors.ts';

/** Reads a query that a client sent; 422 with the position and a text that would be right. */
export function readQuery(text: string): Query {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const hint = error.hint?.fixed;
    throw new HubError('bad-query', error.message, { position: error.position, ...(hint && { hint }) });
  }
}
