/** The tiles of the dashboard: every morning, all day long, and those that the hub computes. */

import { writeComputedTile } from '@tagloop/language/vocabulary/computedTile';
import { tileKey, writeTile } from '@tagloop/language/vocabulary/tile';
import { afterWork, clockOf, minute } from '../calendar.ts';
import { viewer } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { computed, drawn, tiles } from '../content/tiles.ts';
import { Random } from '../random.ts';
import { topics } from '../topics.ts';
import type { World } from '../world.ts';
import { nextAt } from './nights.ts';

type Shown = Pick<Parameters<typeof writeTile>[0], 'service' | 'text'> & { readonly title: string };

/** Shows the labels of now, and takes those of before away. */
function tileOf(world: World, by: string, { title, service, text }: Shown) {
  let before: readonly string[] = [];
  return (labels: readonly string[]): void => {
    world.upsert(
      by,
      {
        topic: topics.dashboard,
        key: tileKey(title),
        text: writeTile({ title, service, text }),
        set: labels,
        remove: before.filter((label) => !labels.includes(label)),
      },
      'tiles',
    );
    before = labels;
  };
}

/** Every morning at seven; the value of the day before goes. */
export function* dailyTiles(world: World): Plot {
  const shown = tiles.map((line) => ({ line, show: tileOf(world, 'cron', line) }));
  for (;;) {
    for (const { line, show } of shown) {
      const value = world.random.between(line.low, line.high);
      show([...line.labels, `value:${value}${line.unit}`, ...(line.isShare ? [`widget-value:${value}`] : [])]);
    }
    yield nextAt(world, 7, 0);
    if (world.isLive) return;
  }
}

const points = 8;

/** Every ten minutes, and now and then in the present. */
export function* tilesOfTheDay(world: World): Plot {
  // Chance of their own: what else happens does not hang on tiles.
  const random = new Random(1);
  const show = {
    traffic: tileOf(world, 'prom', drawn.traffic),
    answers: tileOf(world, 'prom', drawn.answers),
    queues: tileOf(world, 'prom', drawn.queues),
    settlement: tileOf(world, 'prom', drawn.settlement),
  };
  const traffic: { readonly at: string; readonly payments: number }[] = [];
  let waiting = [40, 25, 12];
  let matched = 12;
  for (;;) {
    const payments = 640 + random.between(-60, 60) + Math.round(120 * Math.sin(world.at / (95 * minute)));
    traffic.push({ at: clockOf(world.at), payments });
    const last = traffic.slice(-points);
    show.traffic([
      ...drawn.traffic.labels,
      `value:${payments}`,
      `widget-data-labels:${last.map(({ at }) => at).join(',')}`,
      `widget-data-series:${last.map((point) => point.payments).join(' ')}`,
    ]);

    const refused = random.between(38, 52);
    const failed = random.between(2, 9);
    show.answers([
      ...drawn.answers.labels,
      `value:${writeShare(1000 - failed)} %`,
      'widget-data-labels:2xx,4xx,5xx',
      `widget-data-serie:${1000 - refused - failed} ${refused} ${failed}`,
    ]);

    waiting = waiting.map((each) => Math.max(3, Math.min(80, each + random.between(-9, 9))));
    const all = waiting.reduce((sum, each) => sum + each, 0);
    show.queues([
      ...drawn.queues.labels,
      all > 120 ? 'WARN' : 'UP',
      `value:${all}`,
      'widget-data-labels:Nord,Alpin,Iberia',
      `widget-data-series:${waiting.join(' ')}`,
    ]);

    matched = matched >= 100 ? 4 : Math.min(100, matched + random.between(1, 3));
    show.settlement([...drawn.settlement.labels, 'UP', `value:${matched} %`, `percentRunning:${matched}`]);
    // In the present a night is over at once, and tiles alone are no story.
    yield world.isLive ? afterWork(world.now, 30 * minute) : world.now + 10 * minute;
  }
}

/** `99.4` of a thousand. */
function writeShare(of: number): string {
  return (of / 10).toFixed(1);
}

/** Whoever looks at the demo wrote their rules, so that they count what she may read. */
export function* computedTiles(world: World): Plot {
  for (const tile of computed) {
    world.upsert(viewer, { topic: topics.dashboard, key: tileKey(tile.title), text: writeComputedTile(tile) }, 'rules');
    yield world.now + minute;
  }
}
