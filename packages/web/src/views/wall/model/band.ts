/** The states of one item, cut to a stretch of time. Times are ms since 1970. */

import type { ItemSpan } from '../../../data/itemStates.ts';
import type { ItemState } from '../../../data/items.ts';

interface Piece {
  readonly state: ItemState;
  readonly from: number;
  readonly to: number;
}

/** What of the spans lies between two times. */
export function within(spans: readonly ItemSpan[], from: number, to: number): Piece[] {
  return spans.flatMap((span) => {
    const piece = {
      state: span.state,
      from: Math.max(from, Date.parse(span.from)),
      to: Math.min(to, span.to === null ? to : Date.parse(span.to)),
    };
    return piece.to > piece.from ? [piece] : [];
  });
}

/** Of the time in which the state is known, the share that was up; 0 where nothing is known. */
export function shareUp(pieces: readonly Piece[]): number {
  const length = (some: readonly Piece[]) => some.reduce((sum, { from, to }) => sum + to - from, 0);
  const known = length(pieces.filter(({ state }) => state !== 'unknown'));
  return known === 0 ? 0 : length(pieces.filter(({ state }) => state === 'UP')) / known;
}
