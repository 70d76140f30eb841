/** Every SQL of notifications. */

import { type Kysely, sql } from 'kysely';
import type { Kind } from './contract.ts';
import type { NotificationRow, NotificationTables } from './tables.ts';

type Db = Kysely<NotificationTables>;

/** More than this are not counted. */
const mostCounted = 100;

/** Whom a message notified before: those of these users, each with the kinds. */
export async function notifiedOf(
  db: Db,
  messageId: number,
  userIds: readonly number[],
): Promise<readonly Pick<NotificationRow, 'user_id' | 'kind'>[]> {
  return db
    .selectFrom('notification')
    .select(['user_id', 'kind'])
    .where('user_id', 'in', userIds)
    .where('message_id', '=', messageId)
    .execute();
}

export interface Wanted {
  readonly unread?: boolean;
  readonly kind?: Kind;
  /** Only those older than this one. */
  readonly before?: number;
}

/** Of a user, newest first. */
export function notificationsOf(
  db: Db,
  userId: number,
  { unread, kind, before }: Wanted,
  limit: number,
): Promise<NotificationRow[]> {
  let query = db.selectFrom('notification').selectAll().where('user_id', '=', userId);
  if (unread) query = query.where('read_at', 'is', null);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (before !== undefined) query = query.where('id', '<', before);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

/** Up to 100. */
export async function countUnread(db: Db, userId: number): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from (
    select 1 from notification where user_id = ${userId} and read_at is null limit ${sql.lit(mostCounted)}) few`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

/** False when the user has no such notification. */
export async function markOne(db: Db, userId: number, id: number, readAt: number | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notification')
    .set({ read_at: readAt })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function markAll(db: Db, userId: number, readAt: number): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: readAt })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .execute();
}

export async function mutedOf(db: Db, userId: number): Promise<number[]> {
  const rows = await db.selectFrom('muted_topic').select('topic_id').where('user_id', '=', userId).execute();
  return rows.map((row) => row.topic_id);
}

/** Those of these users who muted one of these topics. */
export async function mutedBy(db: Db, userIds: readonly number[], topicIds: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('muted_topic')
    .select('user_id')
    .where('topic_id', 'in', topicIds)
    .where('user_id', 'in', userIds)
    .execute();
  return new Set(rows.map((row) => row.user_id));
}

export async function mute(db: Db, userId: number, topicId: number): Promise<void> {
  await db
    .insertInto('muted_topic')
    .values({ user_id: userId, topic_id: topicId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unmute(db: Db, userId: number, topicId: number): Promise<void> {
  await db.deleteFrom('muted_topic').where('user_id', '=', userId).where('topic_id', '=', topicId).execute();
}

/** All that is kept for a user. */
export async function forgetUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('notification').where('user_id', '=', userId).execute();
  await db.deleteFrom('muted_topic').where('user_id', '=', userId).execute();
}

/** Deletes some of those that were read before a time. @returns how many */
export async function deleteReadBefore(db: Db, readAt: number, limit: number): Promise<number> {
  const old = db.selectFrom('notification').select('id').where('read_at', '<', readAt).limit(limit);
  const { numDeletedRows } = await db.deleteFrom('notification').where('id', 'in', old).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function forgetTopic(db: Db, topicId: number): Promise<void> {
  await db.deleteFrom('muted_topic').where('topic_id', '=', topicId).execute();
}
