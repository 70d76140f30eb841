/** A message as it leaves the hub. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Static } from 'typebox';
import { writeId } from '../../lib/ids.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Unread } from './contract/unread.ts';
import type { HistoryEntry, Message } from './contract.ts';
import type { UnreadCount } from './reading.ts';
import type { MessageState } from './state.ts';
import type { MessageTables } from './tables.ts';

interface Names {
  readonly topics: Pick<TopicsService, 'byId'>;
  readonly users: Pick<UsersService, 'byId'>;
}

export function present(state: MessageState, { topics, users }: Names): Message {
  const author = users.byId(state.authorId);
  const createdAt = formatInstant(state.createdAt);
  const names = (ids: readonly number[]) => ids.map((id) => users.byId(id)?.name ?? 'gone');
  return {
    id: writeId(state.id),
    topic: topics.byId(state.topicId)?.path ?? '/',
    author: {
      name: author?.name ?? 'gone',
      fullName: author?.fullName ?? 'gone',
      robot: author?.robot ?? false,
      kind: author?.kind ?? null,
    },
    text: state.text,
    tags: [...state.tags],
    mentions: [...state.mentions],
    labels: [...state.labels],
    key: state.key,
    parentId: state.parentId === null ? null : writeId(state.parentId),
    createdAt,
    updatedAt: state.updatedAt === state.createdAt ? createdAt : formatInstant(state.updatedAt),
    replies: state.replies,
    likers: names(state.likers),
    votersUp: names(state.votersUp),
    votersDown: names(state.votersDown),
    pinned: state.pinned,
    edited: state.edited,
    stub: state.stub,
    deletedAt: state.deletedAt === null ? null : formatInstant(state.deletedAt),
    ...(state.purgedAt !== null && { purgedAt: formatInstant(state.purgedAt) }),
    version: state.version,
  };
}

export function presentUnread({ topic, count }: UnreadCount): Unread {
  return { topic: writeId(topic.id), path: topic.path, count };
}

/** The same for those who may know of the message, but not what it says. */
export function presentGone(state: MessageState, names: Names): Message {
  const nobody = { likers: [], votersUp: [], votersDown: [] };
  return { ...present(state, names), text: '', tags: [], mentions: [], labels: [], ...nobody };
}

/** Ids in the log become the names of now; a topic that the reader may not see stays unnamed, and what was said there unsaid. */
export function presentEvent(
  event: MessageTables['event'],
  names: Names,
  mayRead: (topicId: number) => boolean,
): Static<typeof HistoryEntry> {
  const topicOf = (id: unknown) =>
    typeof id === 'number' && mayRead(id) ? (names.topics.byId(id)?.path ?? null) : null;
  const usersOf = (ids: unknown) =>
    Array.isArray(ids)
      ? ids.map((id) => (typeof id === 'number' ? (names.users.byId(id)?.name ?? 'gone') : 'gone'))
      : ids;
  const data: Record<string, unknown> = {};
  const isSaid = event.topic_id !== null && mayRead(event.topic_id);
  const changes = isSaid ? (JSON.parse(event.data) as Record<string, { was?: unknown; is?: unknown }>) : {};
  for (const [field, value] of Object.entries(changes)) {
    if (field === 'updatedAt') continue;
    if (field === 'authorId') data.author = { was: usersOf([value.was]), is: usersOf([value.is]) };
    else if (field === 'topicId') data.topic = { was: topicOf(value.was), is: topicOf(value.is) };
    else if (field === 'likers' || field === 'votersUp' || field === 'votersDown') {
      data[field] = { was: usersOf(value.was), is: usersOf(value.is) };
    } else data[field] = value;
  }
  return {
    position: event.position,
    kind: event.kind,
    actor: event.actor_id === null ? null : (names.users.byId(event.actor_id)?.name ?? 'gone'),
    at: formatInstant(event.at),
    recorded: formatInstant(event.recorded),
    data,
  };
}
