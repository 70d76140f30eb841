/** How often an item must be heard of, and what is to be done when it is not: `#every:5m`, `#missing:alert`. */

import { tagValue } from '../text/tags.ts';

export interface ItemBeat {
  /** Ms between two signs of life. */
  readonly every: number;
  /** An alert is wanted when it is silent. */
  readonly alerts: boolean;
}

const units = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** Null for an item that nobody waits for. @param fallback what its topic says: `every` and `missing` likewise */
export function itemBeatOf(
  tags: readonly string[],
  fallback: { readonly every?: string; readonly missing?: string } = {},
): ItemBeat | null {
  if (!tags.includes('monitoring')) return null;
  const every = readInterval(tagValue(tags, 'every') ?? fallback.every);
  if (every === null) return null;
  return { every, alerts: (tagValue(tags, 'missing') ?? fallback.missing) === 'alert' };
}

/** `30s`, `5m`, `6h`, `1d` in ms. */
function readInterval(text: string | undefined): number | null {
  const [, count, unit] = /^(\d{1,4})([smhd])$/.exec(text?.trim() ?? '') ?? [];
  return Number(count) * (units.get(unit ?? '') ?? 0) || null;
}
