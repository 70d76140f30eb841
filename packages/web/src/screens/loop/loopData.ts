/** The numbers behind the loop: for each stage its bars, its total and the days before. */

import { byStage, type Stage } from '@tagloop/language/stages';
import type { Loaded } from '../../data/loaded.ts';
import { type Stats, useStats } from '../../data/stats.ts';
import { stageStories } from '../../stages/index.ts';
import type { Slot } from './bars.ts';
import { type Range, spans } from './ranges.ts';

export interface StageNumbers {
  /** Of the range, oldest first. */
  readonly slots: readonly Slot[];
  readonly count: number;
  /** Of the last seven days. */
  readonly days: readonly number[];
}

export interface LoopNumbers {
  /** Undefined before the first answer. */
  readonly stages?: Readonly<Record<Stage, StageNumbers>>;
  /** Messages of the range; one that is in two stages counts once. Undefined before the first answer. */
  readonly total?: number;
  readonly problem?: Loaded<Stats>['problem'];
}

const all = 'is:root';
const union = (queries: readonly (string | undefined)[]) =>
  queries
    .filter((query) => query !== undefined)
    .map((query) => `(${query})`)
    .join(' OR ');
const failures = union(stageStories.map((story) => story.failures));
const warnings = union(stageStories.map((story) => story.warnings));
const days = 7;

export function useLoopNumbers(range: Range): LoopNumbers {
  const { bucket, slots } = spans[range];
  const cut = { group: 'stage', bucket, since: range, limit: 20 } as const;
  const everything = useStats({ q: all, ...cut });
  const failed = useStats({ q: failures, ...cut });
  const doubtful = useStats({ q: warnings, ...cut });
  const week = useStats({ q: all, group: 'stage', bucket: 'day', since: '7d', limit: 20 });
  const { value } = everything;
  return {
    total: value?.total.count,
    problem: everything.problem,
    stages:
      value &&
      byStage((stage) => {
        const counts = countsOf(value, stage, slots);
        const bad = countsOf(failed.value, stage, slots);
        const warn = countsOf(doubtful.value, stage, slots);
        return {
          slots: counts.map((count, index) => ({ count, failures: bad[index] ?? 0, warnings: warn[index] ?? 0 })),
          count: counts.reduce((sum, count) => sum + count, 0),
          days: countsOf(week.value, stage, days),
        };
      }),
  };
}

/** The last ones; the first of the answer begins before the range and is not whole. */
function countsOf(stats: Stats | undefined, stage: Stage, length: number): readonly number[] {
  const counts = stats?.series.find(({ group }) => group[0] === stage)?.counts ?? [];
  return [...Array<number>(length).fill(0), ...counts].slice(-length);
}
