/** What waits for a person: for anyone, by stage, and for the reader. */

import type { Stage } from '@tagloop/language/stages';
import { useCount } from '../../data/count.ts';
import { stageStories } from '../../stages/index.ts';

const all = stageStories.flatMap(({ stage, needs }) => needs.map((need) => ({ stage, need })));
const either = (queries: readonly string[]) => queries.map((query) => `(${query})`).join(' OR ');
const everyones = either(all.map(({ need }) => need.query));

/** What cannot wait, of all stages. */
export const urgentOfAll = either(all.filter(({ need }) => need.urgent).map(({ need }) => need.query));

/** The urgent ones first. */
export const needs = all.map(({ need }) => need).toSorted((a, b) => Number(b.urgent) - Number(a.urgent));

export function useNeedsOfAll(): number | undefined {
  return useCount(everyones).value?.count;
}

export function useNeedsOf(reader: string): number | undefined {
  return useCount(either(needs.map((need) => need.of(reader)))).value?.count;
}

/** Of one stage, those that cannot wait. */
export function useUrgent(stage: Stage): number {
  const urgent = all.filter(({ stage: of, need }) => of === stage && need.urgent).map(({ need }) => need.query);
  return useCount(urgent.length === 0 ? null : either(urgent)).value?.count ?? 0;
}
