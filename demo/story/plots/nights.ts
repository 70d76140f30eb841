/** What runs at night: jobs, whole journeys and the numbers of the week. */

import { kpiKey, writeKpi } from '@tagloop/language/vocabulary/kpi';
import { atHour, dateOf, minute, weekdayOf, weekName } from '../calendar.ts';
import type { Plot } from '../clockwork.ts';
import { series } from '../content/numbers.ts';
import { topics } from '../topics.ts';
import type { World } from '../world.ts';
import { journeys, pipeline } from './pipeline.ts';

export function* nightlySettlement(world: World): Plot {
  for (;;) {
    yield nextAt(world, 2, 10);
    if (world.isLive) return;
    const date = dateOf(world.at);
    const failed = world.random.chance(0.03);
    const count = world.random.between(4100, 4900);
    const text = failed
      ? 'Stopped half way; it starts again by itself'
      : `Settlement closed: ${count} merchants paid out`;
    world.upsert(
      'cron',
      {
        topic: topics.jobs,
        key: `job:settlement:${date}`,
        text: `#job:settlement #date:${date} ${text}`,
        set: [failed ? 'Failed' : 'Success'],
      },
      'jobs',
    );
  }
}

/** Every night before a working day. */
export function* nightlyJourneys(world: World): Plot {
  for (;;) {
    yield nextAt(world, 3, 30);
    const weekday = weekdayOf(world.now);
    if (weekday === 0 || weekday === 6) continue;
    yield* pipeline(world, journeys, {
      repo: 'end-to-end',
      branch: 'main',
      sha: world.random.hex(40),
      title: 'Every night',
      event: 'schedule',
      actor: 'greta',
      fails: world.random.chance(0.1) ? world.random.pick(journeys.jobs).name : undefined,
    });
  }
}

/** On Monday at six: the week before. */
export function* weeklyNumbers(world: World): Plot {
  for (let week = 0; ; week += 1) {
    yield nextAt(world, 6, 0);
    while (weekdayOf(world.now) !== 1) yield nextAt(world, 6, 0);
    if (world.isLive) return;
    const at = weekName(world.now - 7 * 24 * 60 * minute);
    for (const { name, dimensions, from, to, noise } of series) {
      const trend = from + ((to - from) * Math.min(week, 12)) / 12;
      const value = Math.round((trend + (world.random.unit() - 0.5) * 2 * noise) * 100) / 100;
      const key = kpiKey(name, at, dimensions);
      world.upsert(
        'cron',
        { topic: topics.kpi, key, text: writeKpi({ name, value, at, dimensions, note: '' }) },
        'kpi',
      );
    }
  }
}

/** The next moment when the wall shows this hour. */
export function nextAt(world: World, hours: number, minutes: number): number {
  const today = atHour(world.now, hours, minutes);
  return today > world.now ? today : atHour(world.now, hours, minutes, 1);
}
