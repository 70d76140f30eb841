/** Slots: time cut into equal parts, so fine that no bucket begins within one. SQL counts slots, buckets are made of them. */

export interface Slots {
  /** Ms. */
  readonly size: number;
  /** Added to a time, so that a slot begins where a bucket does, and the first one is not below 0. */
  readonly shift: number;
}

/** Ms around 1970, farther than any time that a message has. */
const farthest = 400_000_000_000_000;

/** All of time. */
export const oneSlot: Slots = { size: 2 * farthest, shift: farthest };
export const everyMs: Slots = { size: 1, shift: 0 };
export const everyMinute = slotsFrom(0, 60_000);
/** Since 1973 every zone has been ahead or behind by some of them, so that all longer buckets begin with one. */
export const everyQuarterHour = slotsFrom(0, 900_000);

/** What lies before a moment, and what does not. */
export function slotsAround(moment: number): Slots {
  return slotsFrom(moment, 2 * farthest);
}

/** The largest ones of which one begins at each of these moments; there are two of them at least. */
export function slotsAt([first = 0, ...others]: readonly number[]): Slots {
  return slotsFrom(
    first,
    others.reduce((size, moment) => divisor(size, moment - first), 0),
  );
}

/** When a slot begins, ms since 1970. */
export function slotStart(slot: number, { size, shift }: Slots): number {
  return slot * size - shift;
}

function slotsFrom(start: number, size: number): Slots {
  const offset = ((start % size) + size) % size;
  return { size, shift: Math.ceil(farthest / size) * size - offset };
}

/** The greatest number that divides both. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
