/** Stories as cards of the board. */

import { writeCard } from '@tagloop/language/vocabulary/card';
import type { StoryLine } from '../content/line.ts';
import { topics } from '../topics.ts';
import type { Story, World } from '../world.ts';

export type Column = 'status:todo' | 'status:doing' | 'status:review' | 'status:done';

/** Puts a new story on the board and at the end of the backlog, or in front of it. */
export function plan(world: World, by: string, line: StoryLine, isNext = false): Story {
  const story: Story = { id: `PAY-${world.serial('story', 801)}`, line };
  const text = writeCard({ stories: [story.id], epics: [line.epic], title: line.title, body: `\n${line.why}` });
  const tag = line.incident === undefined ? '' : `\n\nFollows from #incident:${line.incident}`;
  world.post(by, {
    topic: topics.board,
    key: story.id,
    text: `${text}${tag}`,
    labels: ['status:todo', `size ${line.size}`, ...(line.incident ? ['from incident'] : [])],
  });
  if (isNext) world.backlog.unshift(story);
  else world.backlog.push(story);
  return story;
}

/** Moves a card; in the last column nobody works on it any more. */
export function moveCard(world: World, by: string, story: Story, column: Column): void {
  const owner = `doing:${story.owner ?? by}`;
  const isDone = column === 'status:done';
  world.upsert(by, {
    topic: topics.board,
    key: story.id,
    set: isDone ? [column] : [column, owner],
    remove: isDone ? [owner] : [],
  });
}

export function remark(world: World, by: string, story: Story, text: string): void {
  world.post(by, { topic: topics.board, to: story.id, text });
}
