import { useEffect, useMemo } from 'react';
import { useCount } from '../../../data/count.ts';
import { type LabelTimes, useLabelTimes } from '../../../data/labelTimes.ts';
import { type Message, type Messages, useMessages } from '../../../data/messages.ts';
import { narrowed } from '../../../data/scope.ts';
import { type Column, columnQuery } from '../model/columns.ts';
import { ordered } from '../model/order.ts';
import type { Board } from './useBoard.ts';

/** Cards that a column reads at once. */
const page = 40;

interface ColumnCards {
  /** In their order. */
  readonly cards: readonly Message[];
  /** All that the hub has, also what is not read yet. */
  readonly count: number;
  /** When each came to the column. */
  readonly times: LabelTimes;
  readonly list: Messages;
}

/** The cards of a column, live; the board is told of them. */
export function useColumn(query: string, column: Column, columns: readonly Column[], board: Board): ColumnCards {
  const own = narrowed(query, columnQuery(column, columns));
  const list = useMessages(own, page);
  const { messages } = list;
  const count = useCount(own).value?.count ?? messages.length;
  const times = useLabelTimes(messages, column.mark?.kind === 'label' ? column.mark.text : null);
  const cards = useMemo(() => ordered(messages, board.ranks), [messages, board.ranks]);
  const { tell } = board;
  useEffect(() => tell(column, cards), [tell, column, cards]);
  useEffect(() => () => tell(column, []), [tell, column]);
  return { cards, count, times, list };
}
