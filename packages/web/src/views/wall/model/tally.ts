/** What the wall says in numbers: how many of each state, what changed last, and who needs to be looked at. */

import type { Item, ItemState } from '../../../data/items.ts';

/** As the bar shows them, from the left. */
export const shownStates: readonly ItemState[] = ['AL', 'WARN', 'UP', 'unknown'];

export type Counts = Readonly<Record<ItemState, number>>;

export function countStates(states: Iterable<ItemState | null>): Counts {
  const counts = { AL: 0, WARN: 0, UP: 0, unknown: 0 };
  for (const state of states) if (state !== null) counts[state] += 1;
  return counts;
}

/** The items whose state is the youngest, newest first. */
export function lastChanged(items: Iterable<Item>, most: number): Item[] {
  const newest: Item[] = [];
  for (const item of items) {
    const last = newest.at(-1);
    if (item.since === null || (newest.length === most && last && since(last) >= item.since)) continue;
    const place = newest.findIndex((each) => since(each) < since(item));
    newest.splice(place < 0 ? newest.length : place, 0, item);
    newest.length = Math.min(newest.length, most);
  }
  return newest;
}

function since(item: Item): string {
  return item.since ?? '';
}

/** In the order in which they need somebody: in alert, warned, unknown, then those that are well. */
export function byNeed(ids: readonly string[], stateOf: (id: string) => ItemState | null, most: number): string[] {
  const order: readonly ItemState[] = ['AL', 'WARN', 'unknown', 'UP'];
  const sorted = order.flatMap((state) => ids.filter((id) => stateOf(id) === state));
  return sorted.slice(0, most);
}
