/** The last hours of the alerts, arranged: one flaps, the viewer has one, one is silenced while its disks are replaced. */

import { writeSilence } from '@tagloop/language/vocabulary/silence';
import { hour, minute } from '../calendar.ts';
import { viewer } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { lastAlarms } from '../content/alarms.ts';
import { topics } from '../topics.ts';
import type { World } from '../world.ts';
import * as alert from './alert.ts';

/** @param until the end of the story, ms since 1970 */
export function directLastHours(world: World, until: number): void {
  world.start(flaps(world, until), until - 52 * minute);
  world.start(isTaken(world, until), until - 41 * minute);
  world.start(isSilenced(world, until), until - 3 * hour);
}

/** Nobody believes it any more, and it does not stop. */
function* flaps(world: World, until: number): Plot {
  const line = lastAlarms.flaps;
  for (const open of [52, 37, 19]) {
    yield until - open * minute;
    alert.raise(world, line);
    yield until - (open - 8) * minute;
    alert.clear(world, line, line.calm);
  }
}

function* isTaken(world: World, until: number): Plot {
  const line = lastAlarms.taken;
  alert.raise(world, line);
  yield until - 36 * minute;
  alert.take(world, line, viewer);
  yield until - 31 * minute;
  alert.repeat(world, line, line.grows);
  yield until - 24 * minute;
  alert.answer(world, line, viewer, line.found);
  yield until + 30 * minute;
  alert.clear(world, line, line.calm, viewer);
}

function* isSilenced(world: World, until: number): Plot {
  const line = lastAlarms.silenced;
  world.post(viewer, {
    topic: topics.alerts,
    handle: 'silence of the last hours',
    text: writeSilence({
      until: new Date(until + 4 * hour).toISOString(),
      reason: 'The disks of the archive are replaced',
      query: `#service:${line.service} archive`,
    }),
    labels: ['doing'],
  });
  yield until - 170 * minute;
  alert.raise(world, line);
  yield until + 2 * hour;
  alert.clear(world, line, line.calm);
}
