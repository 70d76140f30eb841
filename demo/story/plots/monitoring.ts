/** The wall of items, how they flap, and the alerts that are no incident. */

import { hour, isWorking, minute } from '../calendar.ts';
import type { Plot } from '../clockwork.ts';
import { type AlarmLine, alarms } from '../content/alarms.ts';
import { items, machines } from '../content/items.ts';
import type { World } from '../world.ts';
import * as alert from './alert.ts';

export function* wall(world: World): Plot {
  for (const { service, name, up } of [...items, ...machines]) {
    alert.showItem(world, service, name, 'UP', up, 'quietly');
  }
  world.start(machinesGoSilent(world));
  for (;;) {
    yield world.soon(6 * hour, 30 * hour);
    world.start(flap(world));
  }
}

/** Nobody hears of one for a while: that is neither good nor bad. */
function* machinesGoSilent(world: World): Plot {
  for (;;) {
    yield world.soon(8 * hour, 40 * hour);
    world.start(silence(world));
  }
}

function* silence(world: World): Plot {
  const { service, name, up } = world.deal(machines);
  alert.loseItem(world, service, name);
  yield world.soon(20 * minute, 30 * hour);
  alert.showItem(world, service, name, 'UP', up);
}

/** It warns, now and then fails, and comes back. */
function* flap(world: World): Plot {
  const { service, name, up, warn } = world.deal(items);
  alert.showItem(world, service, name, 'WARN', warn);
  yield world.soon(4 * minute, 40 * minute);
  alert.showItem(world, service, name, 'UP', up);
}

export function* alarmsRing(world: World): Plot {
  for (;;) {
    yield world.soon(10 * hour, 52 * hour);
    world.start(alarm(world, world.deal(alarms)));
  }
}

/** At night only what is grave wakes anybody, and it takes longer until somebody is there. */
function* alarm(world: World, line: AlarmLine): Plot {
  alert.raise(world, line);
  const [first] = world.onCall();
  const isDay = isWorking(world.now);
  if (line.severity === 'low' && !isDay) {
    yield world.soon(10 * minute, 50 * minute);
    alert.clear(world, line, line.calm);
    return;
  }
  yield isDay ? world.soon(minute, 9 * minute) : world.soon(6 * minute, 22 * minute);
  alert.take(world, line, first);
  const taken = world.at;
  yield world.soon(3 * minute, 9 * minute);
  alert.repeat(world, line, line.grows);
  yield world.soon(2 * minute, 12 * minute);
  alert.answer(world, line, first, line.found);
  yield world.soon(4 * minute, 35 * minute);
  alert.clear(world, line, line.calm, first);
  yield world.soon(minute, 10 * minute);
  if (!isDay || line.severity === 'high') alert.report(world, line, first, taken, line.done);
}
