/** Releases: twice a day each service gives out what waits on main. */

import { atHour, hour, isWorking, minute, nextWorking, weekdayOf } from '../calendar.ts';
import { planner } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { incidentOf } from '../content/incidents.ts';
import type { Merged, Repo, Story, World } from '../world.ts';
import { moveCard } from './cards.ts';
import { type ReleasePlan, release } from './deploy.ts';
import { customersSay } from './feedback.ts';
import { incident } from './incident.ts';

export function* releaseTrain(world: World, repo: Repo): Plot {
  for (;;) {
    yield nextSlot(world);
    if (repo.waiting.length === 0 || repo.isBusy || repo.isRed || repo.isReserved || !isWorking(world.now)) continue;
    const waits = repo.service.isCareful ? () => world.atWork(hour, 7 * hour) : undefined;
    yield* ship(world, repo, { waits });
  }
}

/** Ten past ten and ten past three, or a little later; nothing on Friday afternoon. */
function nextSlot(world: World): number {
  const slots = [0, 1, 2, 3].flatMap((days) => [10, 15].map((hours) => atHour(world.now, hours, 10, days)));
  const isOpen = (slot: number) => nextWorking(slot) === slot && !(weekdayOf(slot) === 5 && slot > atHour(slot, 12));
  const next = slots.find((slot) => slot > world.now && isOpen(slot)) ?? world.now + hour;
  return next + world.random.between(0, 40) * minute;
}

/** A release with all that follows from it: cards are done, customers speak, and now and then something breaks. */
export function* ship(world: World, repo: Repo, how: Pick<ReleasePlan, 'waits' | 'isSure'> = {}): Plot {
  repo.isBusy = true;
  const previous = repo.production;
  const { version, deployment } = yield* release(world, repo, { ...planOf(world, repo), ...how });
  for (const { author, story } of version.changes) {
    if (story) world.later(world.soon(40 * minute, 100 * minute), () => finish(world, repo, author, story));
  }
  const breaks = version.changes.flatMap(({ story }) => story?.line.breaks ?? []).find((name) => world.isNew(name));
  if (breaks === undefined) {
    repo.isBusy = false;
    world.start(customersSay(world, repo, version));
  } else {
    world.start(incident(world, repo, { line: incidentOf(breaks), version, previous, deployment }));
  }
}

/** Named after its largest change. */
function planOf(world: World, repo: Repo): ReleasePlan {
  const changes = repo.waiting;
  const chief =
    changes.find(({ story }) => story?.line.size === 'L') ?? changes.find(({ story }) => story) ?? changes[0];
  const title = chief === undefined ? '' : titleOf(chief);
  const isPlanners = repo.service.isCareful && world.random.chance(0.3);
  return { kind: 'planned', title, by: isPlanners || !chief ? planner : chief.author };
}

function titleOf({ story, title }: Merged): string {
  const words = story?.line.title ?? title.replace(/^\w+(\([^)]*\))?: /, '');
  return words.replace(/^./, (first) => first.toUpperCase());
}

/** Unless it was rolled back meanwhile. */
function finish(world: World, repo: Repo, author: string, story: Story): void {
  if (repo.waiting.some((merged) => merged.story === story)) return;
  world.done.push({ story, at: world.at });
  moveCard(world, author, story, 'status:done');
}
