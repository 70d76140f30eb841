/** Every SQL of what happens to messages in the end: trash, purge, redact, retention. */

import type { Kysely } from 'kysely';
import type { TopicTables } from '../../topics/tables.ts';
import { deleteLabel, deleteTag, updateMessage } from '../queries.ts';
import type { MessageRow, MessageTables } from '../tables.ts';

type Db = Kysely<MessageTables>;

/** Takes a message out of every table that finds it, but for the words. */
export async function deleteIndex(
  db: Db,
  message: {
    readonly id: number;
    readonly topicId: number;
    readonly tags: readonly string[];
    readonly labels: readonly { readonly text: string }[];
    readonly mentions: readonly string[];
  },
): Promise<void> {
  const { id, topicId, tags, labels, mentions } = message;
  for (const tag of tags) await deleteTag(db, topicId, id, tag);
  for (const { text } of labels) await deleteLabel(db, topicId, id, text);
  if (mentions.length > 0) {
    await db.deleteFrom('message_mention').where('name', 'in', mentions).where('id', '=', id).execute();
  }
  await db.deleteFrom('message_key').where('message_id', '=', id).execute();
  await db.deleteFrom('label_span').where('message_id', '=', id).execute();
}

/** Empties what the row says. @param words columns of the dialect, of no words */
export async function emptyMessage(
  db: Db,
  id: number,
  version: number,
  at: number,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  const none = { text: '', tags: '[]', mentions: '[]', labels: '[]', key: null, has_link: 0, marks: '{}' };
  await updateMessage(db, id, { ...none, version, purged_at: at, ...words });
}

export interface TrashPage {
  /** Only those of this author; of all when absent. */
  readonly authorId?: number;
  /** Only what was deleted before this one. */
  readonly behind?: { readonly at: number; readonly id: number };
  readonly limit: number;
}

/** Deleted messages of a topic that can be restored by themselves, what was deleted last first. */
export function trashOf(db: Db, topicId: number, { authorId, behind, limit }: TrashPage): Promise<MessageRow[]> {
  let query = db
    .selectFrom('message as m')
    .leftJoin('message as root', 'root.id', 'm.parent_id')
    .selectAll('m')
    .where('m.topic_id', '=', topicId)
    .where('m.deleted_at', 'is not', null)
    .where('m.purged_at', 'is', null)
    .where('root.deleted_at', 'is', null);
  if (authorId !== undefined) query = query.where('m.author_id', '=', authorId);
  if (behind !== undefined) {
    query = query.where((is) =>
      is.or([
        is('m.deleted_at', '<', behind.at),
        is.and([is('m.deleted_at', '=', behind.at), is('m.id', '<', behind.id)]),
      ]),
    );
  }
  return query.orderBy('m.deleted_at', 'desc').orderBy('m.id', 'desc').limit(limit).execute();
}

/** Those that were deleted before and are not yet purged, oldest first. */
export async function deletedBefore(db: Db, at: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('deleted_at', '<', at)
    .where('purged_at', 'is', null)
    .orderBy('deleted_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Roots of a topic that are there, oldest first. */
export function rootsOf(db: Db, topicId: number, limit: number): Promise<MessageRow[]> {
  return livingRoots(db, topicId).orderBy('id').limit(limit).execute();
}

/** Roots of a topic that last moved before, and are not pinned; what has been still longest first. */
export function rootsStillSince(db: Db, topicId: number, at: number, limit: number): Promise<MessageRow[]> {
  return livingRoots(db, topicId)
    .where('updated_at', '<', at)
    .where('pinned', '=', 0)
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/**
 * Roots with a tag of this pattern of SQL that stands before another one in the order of texts. One statement for all
 * topics, since the tags of each stand together.
 */
export function rootsTaggedBelow(
  db: Kysely<MessageTables & TopicTables>,
  { like, below }: { readonly like: string; readonly below: string },
  limit: number,
): Promise<MessageRow[]> {
  const ids = db
    .selectFrom('message_tag')
    .select('id')
    .where('topic_id', 'in', db.selectFrom('topic').select('topic.id'))
    .where('tag', '>=', like.slice(0, like.indexOf('_')))
    .where('tag', '<', below)
    .where('tag', 'like', like);
  return db
    .selectFrom('message')
    .selectAll()
    .where('id', 'in', ids)
    .where('parent_id', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
}

function livingRoots(db: Db, topicId: number) {
  return db
    .selectFrom('message')
    .selectAll()
    .where('topic_id', '=', topicId)
    .where('parent_id', 'is', null)
    .where('deleted_at', 'is', null);
}

/** Messages of an author behind an id; to be run as a query, because it may look at all messages. */
export function authoredBehind(db: Db, authorId: number, id: number, limit: number) {
  return db
    .selectFrom('message')
    .select('id')
    .where('author_id', '=', authorId)
    .where('purged_at', 'is', null)
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .compile();
}
