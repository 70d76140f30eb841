/** Statistics as rows: one for each number in a pipe, and drawn in a terminal. */

import type { Stats, StatsSeries } from '@tagloop/server/resources/stats/contract';
import { bar, sparkline } from '../../bars.ts';
import type { Column } from '../../output.ts';

export interface StatsRow {
  readonly bucket: string;
  readonly group: readonly string[];
  readonly count: number;
  readonly value: number | null;
  readonly drawn: string;
}

const barWidth = 30;

/** In a terminal many series are a line each, so that they can be compared; else each number is one. */
export function rowsOf(stats: Stats, isTerminal: boolean): StatsRow[] {
  const { series, buckets } = stats;
  if (buckets.length === 0 || (isTerminal && series.length > 1)) {
    const largest = largestOf(series.map(({ value }) => value));
    const period = buckets.length === 0 ? '' : `${buckets[0]?.name} … ${buckets.at(-1)?.name}`;
    return series.map(({ group, count, value, values }) => ({
      bucket: period,
      group,
      count,
      value,
      drawn: buckets.length === 0 ? bar(value, largest, barWidth) : sparkline(values),
    }));
  }
  return series.flatMap((each) => bucketRows(stats, each));
}

function bucketRows({ buckets }: Stats, { group, counts, values }: StatsSeries): StatsRow[] {
  const largest = largestOf(values);
  return buckets.map(({ name }, at) => {
    const value = values[at] ?? null;
    return { bucket: name, group, count: counts[at] ?? 0, value, drawn: bar(value, largest, barWidth) };
  });
}

export function columnsOf({ groups, buckets, unit }: Stats, isTerminal: boolean): Column<StatsRow>[] {
  return [
    ...(buckets.length > 0 ? [{ name: 'bucket', value: ({ bucket }: StatsRow) => bucket }] : []),
    ...groups.map((name, at) => ({ name, value: ({ group }: StatsRow) => group[at] ?? group[0] ?? '' })),
    { name: 'count', value: ({ count }) => String(count) },
    // A count is its own value.
    ...(unit === 'messages' ? [] : [valueColumn(unit)]),
    ...(isTerminal ? [{ name: '', value: ({ drawn }: StatsRow) => drawn }] : []),
  ];
}

function valueColumn(unit: Stats['unit']): Column<StatsRow> {
  return { name: 'value', value: ({ value }) => String(value ?? ''), short: ({ value }) => forEye(value, unit) };
}

/** Why messages are in no number; empty when all are in one. */
export function skippedNote({ skipped }: Stats): string {
  const parts = [
    [skipped.noTime, 'without the time'],
    [skipped.noNumber, 'without a number'],
    [skipped.unfinished, 'that have not come to the end'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
  return told.length === 0 ? '' : `left out: ${told.join(', ')}\n`;
}

function largestOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

const lengths = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

/** `2.5 h`; numbers to three places. */
function forEye(value: number | null, unit: Stats['unit']): string {
  if (value === null) return '';
  if (unit !== 'ms') return String(Math.round(value * 1_000) / 1_000);
  const [length, name] = lengths.find(([ms]) => value >= ms) ?? [1, 'ms'];
  return `${Math.round((value / length) * 10) / 10} ${name}`;
}
