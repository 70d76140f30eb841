/** How much of a stage is not well, as parts of a ring. */

import type { StageNumbers } from './loopData.ts';

export interface Share {
  readonly tone: 'bad' | 'warn';
  /** Of the ring, from 12 o'clock: 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** Less could not be seen. */
const least = 0.04;

export function sharesOf({ slots, count }: StageNumbers): Share[] {
  const sum = (of: 'failures' | 'warnings') => slots.reduce((total, slot) => total + slot[of], 0);
  const shares: Share[] = [];
  let from = 0;
  for (const [tone, part] of [['bad', sum('failures')] as const, ['warn', sum('warnings')] as const]) {
    if (part === 0 || count === 0) continue;
    const to = Math.min(1, from + Math.max(least, part / count));
    shares.push({ tone, from, to });
    from = to;
  }
  return shares;
}
