/** The last two days are arranged, so that whoever comes at any hour finds something that goes on. */

import { writeFreeze } from '@tagloop/language/vocabulary/freeze';
import { day, hour, minute } from '../calendar.ts';
import { planner, viewer } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { type FinalStory, finalStories } from '../content/finale.ts';
import { topics } from '../topics.ts';
import type { Story, World } from '../world.ts';
import { plan } from './cards.ts';
import { type Change, change } from './change.ts';
import { ship } from './train.ts';

/** @param until the end of the story, ms since 1970 */
export function directFinale(world: World, until: number): void {
  const { review, preprod, form, batch, model } = finalStories;
  world.later(until - 32 * hour, () => {
    for (const { service } of [preprod, form, batch, model]) world.repo(service).isReserved = true;
  });
  world.start(waitsForReview(world, review, until), until - 46 * hour);
  world.start(waitsInPreprod(world, preprod, until), until - 29 * hour);
  // An incident that is over, one that just begins, and a deployment that is under way.
  world.start(lands(world, form, until - 4 * hour), until - 7 * hour);
  world.start(lands(world, batch, until - 37 * minute), until - 192 * minute);
  world.start(lands(world, model, until - 6 * minute), until - 162 * minute);
  world.start(turnsRed(world), until - 110 * minute);
  world.later(until - 3 * hour, () => freeze(world, until + 9 * hour));
}

/** The viewer is asked and has not looked yet. */
function* waitsForReview(world: World, line: FinalStory, until: number): Plot {
  const story = planNow(world, line);
  world.later(until - 40 * minute, () => {
    const text = `@${viewer} could you look at #story:${story.id} today? It is small, and two merchants wait for it.`;
    world.post(line.author, { topic: topics.team, text });
  });
  yield* build(world, line, story, { reviewer: viewer, reviewsFrom: until + 2 * day });
}

/** The release waits for the viewer's go. */
function* waitsInPreprod(world: World, line: FinalStory, until: number): Plot {
  yield* build(world, line, planNow(world, line));
  const repo = world.repo(line.service);
  while (repo.isBusy) yield world.soon(10 * minute, 20 * minute);
  world.later(until - 25 * minute, () => {
    const text = `@${viewer} ${line.service} ${repo.latest} is in preprod since yesterday, all green. It waits for your go.`;
    world.post(planner, { topic: topics.team, text });
  });
  yield* ship(world, repo, { waits: () => until + 30 * hour, isSure: true });
  repo.isReserved = false;
}

/** A story is built in a hurry and goes to production at a set time. */
function* lands(world: World, line: FinalStory, time: number): Plot {
  yield* build(world, line, planNow(world, line));
  yield time;
  const repo = world.repo(line.service);
  while (repo.isBusy) yield world.soon(minute, 2 * minute);
  yield* ship(world, repo, { isSure: true });
  repo.isReserved = false;
}

/** Nothing should go where the load is measured. */
function freeze(world: World, end: number): void {
  const reason = 'The load test for the sales runs here until tonight';
  const text = writeFreeze({ env: 'preprod', end: new Date(end).toISOString(), reason });
  world.post(planner, { topic: topics.environments, text, labels: ['open'] });
}

function* turnsRed(world: World): Plot {
  yield* change(world, {
    repo: world.repo('checkout-web'),
    author: viewer,
    title: 'fix(card): the form answers within a second on Safari',
    commits: [],
    why: 'Customers press Pay twice when nothing moves.',
    isUrgent: true,
    failsOnMain: 'integration tests',
  });
}

/** Past the backlog: its author takes it at once. */
function planNow(world: World, line: FinalStory): Story {
  const story = plan(world, planner, line);
  world.backlog.splice(world.backlog.indexOf(story), 1);
  return story;
}

function* build(
  world: World,
  line: FinalStory,
  story: Story,
  how: Pick<Change, 'reviewer' | 'reviewsFrom'> = {},
): Plot {
  const { service, change: title, commits, why, author } = line;
  yield* change(world, { repo: world.repo(service), author, title, commits, why, story, isUrgent: true, ...how });
}
