import { useMemo } from 'react';
import { useAmong } from '../../../data/among.ts';
import { type Message, type Messages, useMessages } from '../../../data/messages.ts';
import { narrowed } from '../../../data/scope.ts';
import { type Block, blocksOf } from './blocks.ts';

/** Blocks are tall: so many fill some screens. */
const page = 20;
/** Of so many releases, the newest, what they bring is asked for: a query may not grow without end. */
const mostOpened = 100;
const mostItems = 1000;

export interface Blocks {
  readonly blocks: readonly Block<Message>[];
  /** What was read for them. */
  readonly list: Messages;
  readonly isLoading: boolean;
}

/** The releases and weeks that a query selects, with their items, live. */
export function useBlocks(query: string, order: readonly string[]): Blocks {
  const list = useMessages(narrowed(query, '#release:*'), page);
  const roots = list.messages.slice(0, mostOpened);
  const replies = useAmong(
    'is:reply',
    roots.map(({ id }) => ({ kind: 'thread', id })),
    mostItems,
  );
  const blocks = useMemo(() => blocksOf(list.messages, replies ?? [], order), [list.messages, replies, order]);
  return { blocks, list, isLoading: replies === null || (list.status === 'loading' && blocks.length === 0) };
}
