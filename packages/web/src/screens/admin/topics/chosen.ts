/** What is done with several topics at once. */

import type { ManagedTopic } from '../../../data/managed.ts';

export type Which = 'topics' | 'private' | 'archived';

export function groupOf({ kind, archivedAt }: ManagedTopic): Which {
  if (archivedAt !== null) return 'archived';
  return kind === 'private' ? 'private' : 'topics';
}

/** Those whose path or description holds a text, without regard to case. */
export function holding(topics: readonly ManagedTopic[], text: string): readonly ManagedTopic[] {
  const wanted = text.trim().toLowerCase();
  return topics.filter(({ path, description }) => `${path} ${description}`.toLowerCase().includes(wanted));
}

/** Without those that go along with a chosen one above them. */
export function topmost(chosen: readonly ManagedTopic[]): readonly ManagedTopic[] {
  return chosen.filter((topic) => !chosen.some((other) => isBelow(topic, other)));
}

/** Those of the chosen that can be deleted: without messages, deleted ones too, and nothing below that stays. The lowest come first. */
export function deletable(chosen: readonly ManagedTopic[], all: readonly ManagedTopic[]): readonly ManagedTopic[] {
  const chosenIds = new Set(chosen.map(({ id }) => id));
  const stays = (topic: ManagedTopic) =>
    !chosenIds.has(topic.id) || topic.messages !== 0 || topic.deletedMessages !== 0;
  return chosen
    .filter((topic) => !stays(topic) && !all.some((other) => isBelow(other, topic) && stays(other)))
    .toSorted((a, b) => depthOf(b) - depthOf(a));
}

/** Why a topic cannot be deleted. */
export type Hindrance = 'messages' | 'deleted' | 'uncounted' | 'below';

/** Null where nothing is in the way. */
export function hindranceOf(topic: ManagedTopic, all: readonly ManagedTopic[]): Hindrance | null {
  if (topic.messages === null || topic.deletedMessages === null) return 'uncounted';
  if (topic.messages > 0) return 'messages';
  if (topic.deletedMessages > 0) return 'deleted';
  return all.some((other) => isBelow(other, topic)) ? 'below' : null;
}

const depthOf = ({ path }: ManagedTopic): number => path.split('/').length;

function isBelow({ path }: ManagedTopic, { path: above }: ManagedTopic): boolean {
  return path.toLowerCase().startsWith(`${above.toLowerCase()}/`);
}
