/** How the numbers of several messages become one. */

import type { Fold, Measure } from './request.ts';

/** Messages that are alike, with what was read of them. */
export interface Alike {
  /** Ms since 1970. */
  readonly at: number;
  /** The groups that they are in: more than one where their topic has several stages. */
  readonly groups: readonly (readonly string[])[];
  /** Null where they are only counted. */
  readonly value: number | null;
  readonly messages: number;
  /** Id of the newest. */
  readonly newest: number;
}

/** Null where there is no number. Sums go from the least number to the largest, so that they do not depend on the order. */
export function combine(measure: Measure, some: readonly Alike[]): number | null {
  if (measure.kind === 'count' || measure.kind === 'open') return messagesIn(some);
  if (some.length === 0) return measure.fold === 'sum' ? 0 : null;
  if (measure.fold === 'last') return some.reduce((best, each) => (isLater(each, best) ? each : best)).value;
  return folds[measure.fold](some.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)));
}

export function messagesIn(some: readonly Alike[]): number {
  return some.reduce((sum, { messages }) => sum + messages, 0);
}

type Sorted = readonly Alike[];

const folds: Readonly<Record<Exclude<Fold, 'last'>, (sorted: Sorted) => number | null>> = {
  sum,
  avg: (sorted) => sum(sorted) / messagesIn(sorted),
  min: (sorted) => sorted[0]?.value ?? null,
  max: (sorted) => sorted.at(-1)?.value ?? null,
  p50: (sorted) => percentile(sorted, 50),
  p75: (sorted) => percentile(sorted, 75),
  p90: (sorted) => percentile(sorted, 90),
  p95: (sorted) => percentile(sorted, 95),
};

function sum(sorted: Sorted): number {
  return sorted.reduce((total, { value, messages }) => total + (value ?? 0) * messages, 0);
}

/** Nearest rank: the least number that so many per cent of the messages do not exceed. */
function percentile(sorted: Sorted, percent: number): number | null {
  let ahead = Math.ceil((messagesIn(sorted) * percent) / 100);
  for (const { value, messages } of sorted) {
    ahead -= messages;
    if (ahead <= 0) return value;
  }
  return null;
}

function isLater(a: Alike, b: Alike): boolean {
  return a.at > b.at || (a.at === b.at && a.newest > b.newest);
}
