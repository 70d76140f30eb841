import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useToasts } from '../../../components/Toasts.tsx';
import { useUndoable } from '../../../components/useUndoable.ts';
import type { Message } from '../../../data/messages.ts';
import { type Ranks, useRanks } from '../../../data/ranks.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Scene } from '../../view.ts';
import { backFrom, type Column, moveTo } from '../model/columns.ts';
import { stepsTo } from '../model/order.ts';
import { boardWords } from '../words.ts';

export interface Spot {
  readonly column: Column;
  /** The card to stand behind; null: first. Undefined: wherever its order puts it. */
  readonly after: string | null | undefined;
}

export interface Board {
  readonly ranks: Ranks;
  /** Columns tell what they show, so that cards can be put between others. */
  readonly tell: (column: Column, cards: readonly Message[]) => void;
  readonly cardsOf: (column: Column) => readonly Message[];
  readonly move: (card: Message, to: Spot) => void;
  /** Throws when the hub refuses. */
  readonly add: (column: Column, topic: string, text: string) => Promise<void>;
}

const none: Ranks = new Map();

/** What people do on the board, each an ordinary operation that can be taken back. */
export function useBoard(list: string, columns: readonly Column[], deedsIn: Scene['deedsIn']): Board {
  const writes = useWrites();
  const toasts = useToasts();
  const words = useWords(boardWords);
  const { ranks = none, place } = useRanks(list);
  const shown = useRef(new Map<string | null, readonly Message[]>());
  const rankNow = useRef(ranks);
  useEffect(() => {
    rankNow.current = ranks;
  }, [ranks]);

  const find = useCallback((id: string) => [...shown.current.values()].flat().find((card) => card.id === id), []);
  const undoable = useUndoable(find, words.changedMeanwhile);
  const cardsOf = useCallback(({ label }: Column) => shown.current.get(label) ?? [], []);
  const tell = useCallback(({ label }: Column, cards: readonly Message[]) => void shown.current.set(label, cards), []);

  return useMemo(() => {
    async function put(card: Message, { column, after }: Spot): Promise<void> {
      if (after === undefined) return;
      for (const step of stepsTo(card.id, after, cardsOf(column), rankNow.current)) await place(step.id, step.after);
    }

    return {
      ranks,
      tell,
      cardsOf,
      move(card, to) {
        const { families } = deedsIn(card.topic);
        const change = moveTo(to.column, columns, card.labels);
        const isHere = card.labels.some(({ text }) => text === to.column.label);
        if (isHere || (to.column.label === null && change.remove?.length === 0)) {
          void toasts.watch(put(card, to));
          return;
        }
        undoable(
          async () => {
            const moved = await writes.label(card, change, families);
            await put(card, to);
            return moved;
          },
          words.moved(words.column(to.column.name)),
          (moved) => writes.label(moved, backFrom(card.labels, moved.labels), families),
        );
      },
      async add(column, topic, text) {
        const labels = column.label === null ? [] : [{ text: column.label }];
        const card = await writes.post({ topic, text, labels });
        await place(card.id, null);
      },
    };
  }, [ranks, tell, cardsOf, columns, deedsIn, place, toasts, undoable, words, writes]);
}
