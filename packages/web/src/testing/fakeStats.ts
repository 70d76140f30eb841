/** The numbers that the fake hub tells of a query. */

import { type Stage, stages } from '@tagloop/language/stages';
import type { Message } from '../data/messages.ts';
import type { Topic } from '../data/topics.ts';
import { me } from './team.ts';

/** By stage, all in one bucket. */
export function statsOf(found: readonly Message[], topics: readonly Topic[]) {
  const series = (group: string[], counted: readonly Message[]) => ({
    group,
    rest: false,
    count: counted.length,
    value: counted.length,
    counts: [counted.length],
    values: [counted.length],
  });
  const inStage = (stage: Stage) =>
    found.filter(({ topic }) => topics.some(({ path, stages: of }) => path === topic && of.includes(stage)));
  return {
    query: '',
    measure: 'count',
    unit: 'messages',
    time: 'created',
    bucket: null,
    zone: me.zone,
    groups: ['stage'],
    now: new Date().toISOString(),
    since: null,
    until: null,
    buckets: [],
    series: stages.map((stage) => series([stage], inStage(stage))),
    total: series([], found),
    skipped: { noTime: 0, noNumber: 0, unfinished: 0 },
  };
}
