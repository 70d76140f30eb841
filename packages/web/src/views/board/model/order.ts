/** The order of cards in a column: that which people made, and below it those that nobody placed, newest first. */

import type { Ranks } from '../../../data/ranks.ts';

interface Card {
  readonly id: string;
}

/** @param cards newest first */
export function ordered<Each extends Card>(cards: readonly Each[], ranks: Ranks): readonly Each[] {
  const placed = cards.filter(({ id }) => ranks.has(id));
  const fresh = cards.filter(({ id }) => !ranks.has(id));
  return [...placed.toSorted((a, b) => compare(ranks.get(a.id) ?? '', ranks.get(b.id) ?? '')), ...fresh];
}

/** By their bytes, as the hub does. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Step {
  readonly id: string;
  readonly after: string | null;
}

/**
 * The steps that put a card behind another one: those above it that have no rank yet get theirs first, for a card can
 * stand only behind one that has.
 * @param cards of the column as they stand, with or without the card itself
 * @param after null: first
 */
export function stepsTo(card: string, after: string | null, cards: readonly Card[], ranks: Ranks): readonly Step[] {
  const ids = cards.map(({ id }) => id).filter((id) => id !== card);
  const at = after === null ? -1 : ids.indexOf(after);
  const steps: Step[] = [];
  for (const [index, id] of ids.slice(0, at + 1).entries()) {
    if (!ranks.has(id)) steps.push({ id, after: ids[index - 1] ?? null });
  }
  return [...steps, { id: card, after: at < 0 ? null : (ids[at] ?? null) }];
}
