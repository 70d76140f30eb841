/** The plan: the backlog is filled each Monday, and the road map tells the week. */

import { writeWeekEntry } from '@tagloop/language/vocabulary/releaseEntry';
import { writeWeek } from '@tagloop/language/vocabulary/week';
import { atHour, day, hour, minute, mondayOf, nextWorking, weekName } from '../calendar.ts';
import { people, planner } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { epics } from '../content/epics.ts';
import type { StoryLine } from '../content/line.ts';
import { remarks, weekTitles } from '../content/remarks.ts';
import { topics } from '../topics.ts';
import type { World } from '../world.ts';
import { plan, remark } from './cards.ts';

/** All stories, a few of each epic at a time, so that everybody has something to do. */
function inTurns(): StoryLine[] {
  const longest = Math.max(...epics.map(({ lines }) => lines.length));
  return [...Array(longest).keys()].flatMap((turn) => epics.flatMap(({ lines }) => lines[turn] ?? []));
}

export function* backlog(world: World): Plot {
  const lines = inTurns();
  yield nextWorking(world.now) + 20 * minute;
  for (const { name, title } of epics) {
    world.post(planner, { topic: topics.board, key: `epic:${name}`, text: `#epic:${name} ${title}`, labels: ['epic'] });
  }
  for (let count = 26; lines.length > 0; count = world.random.between(4, 6)) {
    for (const line of lines.splice(0, count)) {
      yield world.soon(minute, 4 * minute);
      world.start(discuss(world, plan(world, world.random.chance(0.7) ? planner : authorOf(world, line), line)));
    }
    yield atHour(mondayOf(world.now), 11, 20, 7);
    if (world.isLive) return;
  }
}

function authorOf(world: World, { service }: StoryLine): string {
  const builders = people.filter(({ builds }) => builds.includes(service)).map(({ name }) => name);
  return world.random.pick(builders.length > 0 ? builders : [planner]);
}

/** A question and its answer, sometimes a vote. */
function* discuss(world: World, story: ReturnType<typeof plan>): Plot {
  const others = people.map(({ name }) => name).filter((name) => name !== planner);
  for (const voter of world.random.shuffled(others).slice(0, world.random.between(0, 3))) {
    yield world.atWork(10 * minute, 9 * hour);
    world.react(voter, 'vote', story.id);
  }
  if (!world.random.chance(0.4)) return;
  const { asks, answers } = world.deal(remarks);
  yield world.atWork(20 * minute, 12 * hour);
  remark(world, world.random.pick(others), story, asks);
  yield world.atWork(10 * minute, 5 * hour);
  remark(world, planner, story, answers);
}

/** A message for each week: what is next on Monday, what blocks when it does, what is done on Friday. */
export function* roadMap(world: World): Plot {
  for (let monday = mondayOf(world.now); ; monday = atHour(monday, 0, 0, 7)) {
    yield atHour(monday, 11, 40);
    if (world.isLive) return;
    const handle = `week ${weekName(monday)}`;
    const week = writeWeek({ week: weekName(monday), attributes: [], title: world.deal(weekTitles) });
    world.post(planner, { topic: topics.roadMap, handle, text: week });
    const entry = (section: string, text: string, stories: readonly string[] = []) =>
      world.post(planner, { topic: topics.roadMap, to: handle, text: writeWeekEntry({ section, stories, text }) });
    for (const { id, line } of world.backlog.slice(0, 4)) {
      yield world.soon(minute / 2, 2 * minute);
      entry('Next10Days', line.title, [id]);
    }
    yield atHour(monday, 16, 15, 4);
    if (world.isLive) return;
    const since = (at: number) => at > monday && at <= world.now;
    for (const { story } of world.done.filter(({ at }) => since(at)).slice(0, 8)) {
      yield world.soon(minute / 2, minute);
      entry('Done', story.line.title, [story.id]);
    }
    for (const { text } of world.blocking.filter(({ at }) => since(at) || at > monday - 2 * day)) {
      yield world.soon(minute / 2, minute);
      world.post(planner, { topic: topics.roadMap, to: handle, text: `#BlockingPoints ${text}` });
    }
    world.blocking.length = 0;
  }
}
