/** A message as the service works on it, and its way from and to the row. */

import type { Label } from '@tagloop/language/labels/label';
import type { MessageFacts } from '@tagloop/language/query/facts';
import { mentionsOf } from '@tagloop/language/text/mentions';
import { tagsOf } from '@tagloop/language/text/tags';
import { urlsOf } from '@tagloop/language/text/urls';
import type { TopicFacts } from '../topics/service.ts';
import type { MessageRow } from './tables.ts';

export interface MessageState {
  readonly id: number;
  readonly topicId: number;
  readonly authorId: number;
  readonly parentId: number | null;
  readonly key: string | null;
  readonly text: string;
  readonly tags: readonly string[];
  readonly mentions: readonly string[];
  readonly hasLink: boolean;
  readonly labels: readonly Label[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly replies: number;
  /** User ids. */
  readonly likers: readonly number[];
  readonly votersUp: readonly number[];
  readonly votersDown: readonly number[];
  readonly pinned: boolean;
  readonly edited: boolean;
  readonly stub: boolean;
  readonly deletedAt: number | null;
  /** When its text, labels and key were emptied for good. */
  readonly purgedAt: number | null;
  /** `text`, `family:run`, `label:urgent` → when it last changed. */
  readonly marks: Readonly<Record<string, number>>;
  readonly version: number;
  /** Grows with each message that comes, whatever time it is dated back to. */
  readonly arrivedId: number;
}

export function newState(
  fields: Pick<MessageState, 'id' | 'topicId' | 'authorId' | 'parentId' | 'key' | 'text' | 'createdAt'> &
    Partial<Pick<MessageState, 'labels' | 'stub' | 'marks' | 'arrivedId'>>,
): MessageState {
  return {
    ...fields,
    ...readText(fields.text),
    labels: fields.labels ?? [],
    updatedAt: fields.createdAt,
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    stub: fields.stub ?? false,
    deletedAt: null,
    purgedAt: null,
    marks: fields.marks ?? {},
    version: 1,
    arrivedId: fields.arrivedId ?? fields.id,
  };
}

/** What is taken out of a text when it is written. */
export function readText(text: string): Pick<MessageState, 'text' | 'tags' | 'mentions' | 'hasLink'> {
  return { text, tags: tagsOf(text), mentions: mentionsOf(text), hasLink: urlsOf(text).length > 0 };
}

export function stateOf(row: MessageRow): MessageState {
  return {
    id: row.id,
    topicId: row.topic_id,
    authorId: row.author_id,
    parentId: row.parent_id,
    key: row.key,
    text: row.text,
    tags: listOf<string>(row.tags),
    mentions: listOf<string>(row.mentions),
    hasLink: row.has_link === 1,
    labels: listOf<Label>(row.labels),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    replies: row.replies,
    likers: listOf<number>(row.likers),
    votersUp: listOf<number>(row.voters_up),
    votersDown: listOf<number>(row.voters_down),
    pinned: row.pinned === 1,
    edited: row.edited === 1,
    stub: row.stub === 1,
    deletedAt: row.deleted_at,
    purgedAt: row.purged_at,
    marks: JSON.parse(row.marks) as Record<string, number>,
    version: row.version,
    arrivedId: row.arrived_id,
  };
}

/** Most lists are empty, and a page has hundreds of them. */
function textOf(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : JSON.stringify(list);
}

function listOf<T>(json: string): readonly T[] {
  return json === '[]' ? [] : (JSON.parse(json) as T[]);
}

export function rowOf(state: MessageState): MessageRow {
  return {
    id: state.id,
    topic_id: state.topicId,
    author_id: state.authorId,
    parent_id: state.parentId,
    key: state.key,
    text: state.text,
    tags: textOf(state.tags),
    mentions: textOf(state.mentions),
    labels: textOf(state.labels),
    created_at: state.createdAt,
    updated_at: state.updatedAt,
    replies: state.replies,
    likers: textOf(state.likers),
    voters_up: textOf(state.votersUp),
    voters_down: textOf(state.votersDown),
    likes: state.likers.length,
    votes: state.votersUp.length - state.votersDown.length,
    has_link: state.hasLink ? 1 : 0,
    pinned: state.pinned ? 1 : 0,
    edited: state.edited ? 1 : 0,
    stub: state.stub ? 1 : 0,
    deleted_at: state.deletedAt,
    purged_at: state.purgedAt,
    marks: JSON.stringify(state.marks),
    version: state.version,
    arrived_id: state.arrivedId,
  };
}

/** What queries ask of a message. */
export function factsOf(
  state: MessageState,
  topic: TopicFacts,
  author: string,
  id: string,
  parentId: string | null,
): MessageFacts {
  return {
    id,
    topic: { path: topic.path, stages: topic.stages },
    author,
    text: state.text,
    tags: state.tags,
    mentions: state.mentions,
    labels: state.labels,
    key: state.key,
    parentId,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    replies: state.replies,
    likes: state.likers.length,
    votes: state.votersUp.length - state.votersDown.length,
    pinned: state.pinned,
    arrived: state.arrivedId,
  };
}
