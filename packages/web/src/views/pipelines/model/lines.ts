/** What the runs of a pipeline say together: how long one takes, since when it is broken, which of its steps waver. */

import type { Run } from './run.ts';

/** Of so many good runs the middle one is expected. */
const mostAsked = 10;

/**
 * Milliseconds that a run of each line is expected to take: the median of its last good runs.
 * @param runs newest first
 */
export function expectedOf(runs: readonly Run[]): ReadonlyMap<string, number> {
  const good = new Map<string, number[]>();
  for (const { line, state, startedAt, endedAt } of runs) {
    if (state !== 'Success' || endedAt === undefined) continue;
    const own = good.get(line) ?? [];
    if (own.length < mostAsked) good.set(line, [...own, endedAt - startedAt]);
  }
  return new Map([...good].map(([line, all]) => [line, median(all)]));
}

/** At least one number. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** How much of a run is done, 0 to 1: it never says that it is over. */
export function shareOf(tookMs: number, expectedMs: number | undefined): number {
  return expectedMs === undefined || expectedMs <= 0 ? 0.5 : Math.min(0.97, tookMs / expectedMs);
}

/**
 * The run that broke what a failed one found broken: the first failed one after the last good one of its line and branch.
 * Undefined where all that is known failed, for then nobody knows.
 * @param runs newest first
 */
export function breakerOf<Each extends Run>(run: Each, runs: readonly Each[]): Each | undefined {
  if (run.state !== 'Failed') return undefined;
  const own = runs.filter(({ line, branch, state }) => line === run.line && branch === run.branch && isDecided(state));
  const at = own.findIndex(({ message }) => message.id === run.message.id);
  const good = own.findIndex(({ state }, index) => index > at && state === 'Success');
  return at < 0 || good < 0 ? undefined : own[good - 1];
}

function isDecided(state: Run['state']): boolean {
  return state === 'Success' || state === 'Failed';
}

/**
 * Names of the steps that wavered, by line: they failed and were well at one and the same commit.
 * @param runs with their steps
 */
export function flakyOf(runs: readonly Run[]): ReadonlyMap<string, ReadonlySet<string>> {
  const outcomes = new Map<string, Set<string>>();
  const flaky = new Map<string, Set<string>>();
  for (const { line, commit, steps } of runs) {
    if (commit === undefined) continue;
    for (const { name, state } of steps) {
      if (name === undefined || !isDecided(state)) continue;
      const key = [line, commit, name].join('\n');
      const seen = (outcomes.get(key) ?? new Set()).add(state ?? '');
      outcomes.set(key, seen);
      if (seen.size > 1) flaky.set(line, (flaky.get(line) ?? new Set()).add(name));
    }
  }
  return flaky;
}

/** How well the runs are that were decided: share of good ones, and the median of what they took. Null without any. */
export function healthOf(runs: readonly Run[]): { readonly green: number; readonly medianMs: number } | null {
  const decided = runs.filter(({ state }) => isDecided(state));
  if (decided.length === 0) return null;
  const good = decided.filter(({ state }) => state === 'Success').length;
  const took = decided.flatMap(({ startedAt, endedAt }) => (endedAt === undefined ? [] : [endedAt - startedAt]));
  return { green: good / decided.length, medianMs: median(took.length > 0 ? took : [0]) };
}
