/** Twelve weeks of a team that ships a payment service. The same seed and end tell the same story. */

import type { Act } from './act.ts';
import { day, hour, mondayOf } from './calendar.ts';
import { people } from './cast.ts';
import { directFinale } from './plots/finale.ts';
import { directLastHours } from './plots/lastHours.ts';
import { alarmsRing, wall } from './plots/monitoring.ts';
import { nightlyJourneys, nightlySettlement, weeklyNumbers } from './plots/nights.ts';
import { shifts } from './plots/onCall.ts';
import { backlog, roadMap } from './plots/planning.ts';
import { computedTiles, dailyTiles, tilesOfTheDay } from './plots/tiles.ts';
import { releaseTrain } from './plots/train.ts';
import { keepSnippets, talk } from './plots/voices.ts';
import { builder, chores, keepGreen } from './plots/work.ts';
import { World } from './world.ts';

export interface StoryOptions {
  readonly seed: number;
  /** When it has caught up with the present, ms since 1970. */
  readonly until: number;
}

export interface Told {
  /** Sorted by time. */
  readonly acts: readonly Act[];
  /** How it goes on: the next acts, as if they happened at this moment, ms since 1970. It never ends. */
  next(at: number): readonly Act[];
}

/** Twelve weeks, less three days or more three days, so that they begin on a Monday. */
export function startOf(until: number): number {
  return mondayOf(until - 81 * day);
}

export function beginStory({ seed, until }: StoryOptions): Told {
  const world = new World(seed, startOf(until), until);
  const builders = people.filter(({ builds }) => builds.length > 0);
  const plots = [
    wall(world),
    dailyTiles(world),
    shifts(world),
    backlog(world),
    roadMap(world),
    ...builders.map((person) => builder(world, person)),
    ...builders.map((person) => chores(world, person)),
    keepGreen(world),
    ...[...world.repos.values()].map((repo) => releaseTrain(world, repo)),
    alarmsRing(world),
    nightlySettlement(world),
    nightlyJourneys(world),
    weeklyNumbers(world),
    talk(world),
    keepSnippets(world),
  ];
  for (const plot of plots) world.start(plot);
  directFinale(world, until);
  directLastHours(world, until);
  world.start(tilesOfTheDay(world), until - 8 * hour);
  world.start(computedTiles(world), until - 6 * hour);
  while (world.clock.next <= until) world.clock.step();
  const acts = world.take();
  return {
    acts,
    next(at) {
      world.goLive(at);
      for (;;) {
        world.clock.step();
        const next = world.take();
        if (next.length > 0) return next;
      }
    },
  };
}

export function tellStory(options: StoryOptions): readonly Act[] {
  return beginStory(options).acts;
}
