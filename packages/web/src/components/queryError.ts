import { QueryError } from '@tagloop/language/query/error';
import { parse } from '@tagloop/language/query/parse';

/** What is wrong with a query; null when it can be read. */
export function queryError(query: string): QueryError | null {
  try {
    parse(query);
    return null;
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
}
