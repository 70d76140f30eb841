/** What the builders do all day: the next story of the plan, and between two of them a chore. */

import { hour, isWorking, minute } from '../calendar.ts';
import { buildersOf, type Person, type ServiceName } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { choreOn, redFixes } from '../content/chores.ts';
import type { Story, World } from '../world.ts';
import { change } from './change.ts';

/** One after the other, mostly stories; while one waits for its review, the next one is begun. */
export function* builder(world: World, person: Person): Plot {
  yield world.atWork(10 * minute, 5 * hour);
  for (;;) {
    const story = world.random.chance(0.72) ? nextStory(world, person) : undefined;
    if (story) world.start(build(world, person, story));
    else world.start(tidy(world, person));
    yield world.atWork(28 * hour, 52 * hour);
  }
}

/** Now and then somebody takes a chore as well. */
export function* chores(world: World, person: Person): Plot {
  for (;;) {
    yield world.atWork(90 * hour, 220 * hour);
    yield* tidy(world, person);
  }
}

function nextStory(world: World, person: Person): Story | undefined {
  const index = world.backlog.findIndex(({ line }) => person.builds.includes(line.service));
  return index < 0 ? undefined : world.backlog.splice(index, 1)[0];
}

function* build(world: World, { name }: Person, story: Story): Plot {
  const { line } = story;
  const failsOnMain = world.random.chance(0.03) ? 'integration tests' : undefined;
  yield* change(world, {
    repo: world.repo(line.service),
    author: name,
    title: line.change,
    commits: line.commits,
    why: line.why,
    story,
    failsOnMain,
  });
}

function* tidy(world: World, { name, builds }: Person): Plot {
  const service = world.random.pick(builds);
  yield* change(world, { repo: world.repo(service), author: name, ...choreOn(world, service), commits: [] });
}

/** Whoever builds a service mends it when main does not build. */
export function* keepGreen(world: World): Plot {
  const mending = new Set<ServiceName>();
  for (;;) {
    yield world.soon(8 * minute, 15 * minute);
    for (const repo of world.repos.values()) {
      const { name } = repo.service;
      if (!repo.isRed || mending.has(name) || !isWorking(world.now)) continue;
      mending.add(name);
      world.start(mend(world, name, () => mending.delete(name)));
    }
  }
}

function* mend(world: World, service: ServiceName, ended: () => void): Plot {
  const [author = 'ada'] = buildersOf(service);
  yield* change(world, { repo: world.repo(service), author, ...world.deal(redFixes), commits: [], isUrgent: true });
  ended();
}
