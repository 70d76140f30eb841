import { createContext, useContext } from 'react';

interface QueryLinks {
  /** What the reader typed. */
  readonly typed: string;
  /** The same page with another query. */
  hrefOf(query: string): string;
}

/** How parts of a page of messages lead to the same page with another query; null elsewhere. */
export const QueryLinks = createContext<QueryLinks | null>(null);

export function useQueryLinks(): QueryLinks | null {
  return useContext(QueryLinks);
}
