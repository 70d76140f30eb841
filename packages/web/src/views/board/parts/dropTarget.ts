import { type Collision, type CollisionDetection, closestCenter, pointerWithin } from '@dnd-kit/core';
import { useSyncExternalStore } from 'react';
import type { Column } from '../model/columns.ts';
import type { Lane } from '../model/lanes.ts';

/** Name of a list of cards: a column, or its part in a lane. */
export function listName({ key }: Column, lane: Lane | undefined): string {
  return lane ? `cell ${key} ${lane.key}` : `column ${key}`;
}

/**
 * The list below the pointer, and with it the card. Cards are looked up in the page: were each of them known to the
 * drag library, all would be drawn anew whenever the pointer comes to another one.
 */
export const byPointer: CollisionDetection = (args) => {
  const [list] = pointerWithin(args);
  const { pointerCoordinates: at } = args;
  if (!list || !at) return closestCenter(args);
  const node = args.droppableContainers.find(({ id }) => id === list.id)?.node.current;
  const card = document
    .elementsFromPoint(at.x, at.y)
    .find((element) => node?.contains(element) && element.matches('[data-card]'));
  return [{ id: list.id, data: { ...list.data, card: card?.getAttribute('data-card') ?? null } }];
};

/** Id of the card that `byPointer` found; null where a list has none there. */
export function cardIn(collisions: readonly Collision[] | null): string | null {
  const card: unknown = collisions?.[0]?.data?.card;
  return typeof card === 'string' ? card : null;
}

/** The card above which the dragged one would go. Only the card that becomes it, and the one that was, hear of a change. */
export interface DropTarget {
  /** @param list name of the list in which it is */
  point(list: string, card: string): void;
  clear(): void;
  readonly now: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createDropTarget(): DropTarget {
  const listeners = new Set<() => void>();
  let place: string | null = null;
  function set(next: string | null): void {
    if (next === place) return;
    place = next;
    for (const listener of listeners) listener();
  }
  return {
    point: (list, card) => set(placeOf(list, card)),
    clear: () => set(null),
    now: () => place,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether the dragged card would go above this one. */
export function useIsTarget(target: DropTarget, list: string, card: string): boolean {
  return useSyncExternalStore(target.subscribe, () => target.now() === placeOf(list, card));
}

/** A card stands in each column and lane that selects it. */
export function placeOf(list: string, card: string): string {
  return `${list} ${card}`;
}
