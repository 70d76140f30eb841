import { changeLabels } from '@tagloop/language/labels/change';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useToasts } from '../../../components/Toasts.tsx';
import { useUndoable } from '../../../components/useUndoable.ts';
import type { Message } from '../../../data/messages.ts';
import { type Ranks, useRanks } from '../../../data/ranks.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Scene } from '../../view.ts';
import type { Column } from '../model/columns.ts';
import { backFrom, type Change, canEnter, moveTo, type Scheme, type Target } from '../model/move.ts';
import { stepsTo } from '../model/order.ts';
import { boardWords } from '../words.ts';

export interface Spot extends Target {
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
export function useBoard(list: string, scheme: Scheme, deedsIn: Scene['deedsIn']): Board {
  const writes = useWrites();
  const toasts = useToasts();
  const words = useWords(boardWords);
  const { ranks = none, place } = useRanks(list);
  const shown = useRef(new Map<string, readonly Message[]>());
  const last = useRef<Promise<void>>(Promise.resolve());
  const rankNow = useRef(ranks);
  useEffect(() => {
    rankNow.current = ranks;
  }, [ranks]);

  const find = useCallback((id: string) => [...shown.current.values()].flat().find((card) => card.id === id), []);
  const undoable = useUndoable(find, words.changedMeanwhile);
  const cardsOf = useCallback(({ key }: Column) => shown.current.get(key) ?? [], []);
  const tell = useCallback(({ key }: Column, cards: readonly Message[]) => void shown.current.set(key, cards), []);

  return useMemo(() => {
    async function put(card: Message, { column, after }: Spot): Promise<void> {
      if (after === undefined) return;
      for (const step of stepsTo(card.id, after, cardsOf(column), rankNow.current)) await place(step.id, step.after);
    }

    /** The text first: who may not change it is refused before anything happened. */
    async function write(card: Message, { labels, text }: Change): Promise<Message> {
      const worded = text === null ? card : await writes.edit(card, text);
      return labels === null ? worded : writes.label(worded, labels, deedsIn(card.topic).families);
    }

    async function giveBack(card: Message, now: Message): Promise<void> {
      const change = backFrom(card.labels, now.labels);
      const isSame = change.set?.length === 0 && change.remove?.length === 0;
      await write(now, { labels: isSame ? null : change, text: now.text === card.text ? null : card.text });
    }

    return {
      ranks,
      tell,
      cardsOf,
      move(card, to) {
        const name = words.column(to.column.name);
        const isHere = cardsOf(to.column).some(({ id }) => id === card.id);
        if (!isHere && !canEnter(to.column)) {
          toasts.fail(words.notByMove(name));
          return;
        }
        // Where it stays in its column, nothing that makes a column is touched.
        const change = moveTo(card, to, isHere ? { ...scheme, columns: [] } : scheme);
        if (change.labels === null && change.text === null) {
          void toasts.watch(put(card, to));
          return;
        }
        if (change.text !== null && !deedsIn(card.topic).mayChange(card)) {
          toasts.fail(words.mayNotRetag);
          return;
        }
        undoable(
          async () => {
            const moved = await write(card, change);
            await put(card, to);
            return moved;
          },
          words.moved(name),
          (moved) => giveBack(card, moved),
        );
      },
      async add(column, topic, written) {
        const blank = { text: written, tags: [], labels: [] };
        const { labels, text } = moveTo(blank, { column }, scheme);
        const set = changeLabels([], labels ?? {}).map((label) => ({ text: label.text }));
        async function post(): Promise<void> {
          const card = await writes.post({ topic, text: text ?? written, labels: set });
          await place(card.id, null);
        }
        // One after the other, so that the last one written stands first.
        const added = last.current.then(post);
        last.current = added.catch(() => undefined);
        await added;
      },
    };
  }, [ranks, tell, cardsOf, scheme, deedsIn, place, toasts, undoable, words, writes]);
}
