import { useEffect } from 'react';
import { type Messages, useMessages } from './messages.ts';

const pageSize = 1000;

interface Whole extends Messages {
  /** More of them are on their way. */
  readonly isFilling: boolean;
}

/** The messages of a query page by page until there are enough: what runs now is seldom among the last hundred. */
export function useWhole(query: string | null, enough: number): Whole {
  const list = useMessages(query, pageSize);
  const { messages, hasMore, isLoadingMore, problem, loadMore } = list;
  const isFilling = hasMore && problem === undefined && messages.length < enough;
  useEffect(() => {
    if (isFilling && !isLoadingMore) loadMore();
  });
  return { ...list, isFilling };
}
