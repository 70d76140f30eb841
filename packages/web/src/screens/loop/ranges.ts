/** What the bars span. */

import type { StatsAsked } from '../../data/stats.ts';

export const ranges = ['1h', '24h', '7d'] as const;
export type Range = (typeof ranges)[number];

export interface Span {
  readonly bucket: NonNullable<StatsAsked['bucket']>;
  /** How many bars. */
  readonly slots: number;
}

export const spans: Readonly<Record<Range, Span>> = {
  '1h': { bucket: 'minute', slots: 60 },
  '24h': { bucket: '30m', slots: 48 },
  '7d': { bucket: '3h', slots: 56 },
};
