/** Every SQL of alerts. */

import { type Kysely, sql } from 'kysely';
import type { AlertRow, AlertTables, EscalationRow, SilenceRow } from './tables.ts';

type Db = Kysely<AlertTables>;

export function alertById(db: Db, id: number): Promise<AlertRow | undefined> {
  return db.selectFrom('alert').selectAll().where('message_id', '=', id).executeTakeFirst();
}

export function alertsByIds(db: Db, ids: readonly number[]): Promise<AlertRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.selectFrom('alert').selectAll().where('message_id', 'in', ids).execute();
}

export async function putAlert(db: Db, { message_id, ...facts }: AlertRow): Promise<void> {
  await db
    .insertInto('alert')
    .values({ message_id, ...facts })
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(facts))
    .execute();
}

export async function deleteAlerts(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('alert').where('message_id', 'in', ids).execute();
}

/** Those whose owner or whose life has ended by now. */
export function dueAlerts(db: Db, now: number, limit: number): Promise<AlertRow[]> {
  return db
    .selectFrom('alert')
    .selectAll()
    .where((is) => is.or([is('owner_until', '<=', now), is('expires_at', '<=', now)]))
    .orderBy('message_id')
    .limit(limit)
    .execute();
}

/** Gives all that would expire so many ms more. */
export async function postpone(db: Db, ms: number): Promise<void> {
  await db
    .updateTable('alert')
    .set({ expires_at: sql<number>`expires_at + ${ms}` })
    .where('expires_at', 'is not', null)
    .execute();
}

/** Alerts of a topic whose threads have more than so many replies, behind one of them; by id. */
export async function longThreads(
  db: Db,
  { topicId, replies, behind }: { readonly topicId: number; readonly replies: number; readonly behind: number },
  limit: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('alert')
    .innerJoin('message', 'message.id', 'alert.message_id')
    .select('alert.message_id as id')
    .where('alert.message_id', '>', behind)
    .where('message.topic_id', '=', topicId)
    .where('message.replies', '>', replies)
    .where('message.deleted_at', 'is', null)
    .orderBy('alert.message_id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Replies that are there; their ids. */
export async function repliesOf(db: Db, id: number): Promise<number[]> {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('parent_id', '=', id)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

/** The soonest to end first. @param topicId of one topic */
export function activeSilences(db: Db, topicId?: number): Promise<SilenceRow[]> {
  const active = db.selectFrom('silence').selectAll().where('is_over', '=', 0).orderBy('until').orderBy('message_id');
  return (topicId === undefined ? active : active.where('topic_id', '=', topicId)).execute();
}

export function allSilences(db: Db): Promise<SilenceRow[]> {
  return db.selectFrom('silence').selectAll().orderBy('until').orderBy('message_id').execute();
}

export function silenceById(db: Db, id: number): Promise<SilenceRow | undefined> {
  return db.selectFrom('silence').selectAll().where('message_id', '=', id).executeTakeFirst();
}

/** Those that should be over by now. */
export function silencesUntil(db: Db, now: number): Promise<SilenceRow[]> {
  return db.selectFrom('silence').selectAll().where('is_over', '=', 0).where('until', '<=', now).execute();
}

export async function putSilence(db: Db, { message_id, ...fields }: SilenceRow): Promise<void> {
  await db
    .insertInto('silence')
    .values({ message_id, ...fields })
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(fields))
    .execute();
}

export async function endSilence(db: Db, id: number): Promise<void> {
  await db.updateTable('silence').set({ is_over: 1 }).where('message_id', '=', id).execute();
}

/** Those whose alerts were let go. */
export async function forgetSilences(db: Db): Promise<void> {
  await db.deleteFrom('silence').where('is_over', '=', 1).execute();
}

/** Messages of a topic that carry one of these labels, newest first. */
export async function labelled(db: Db, topicId: number, labels: readonly string[], limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('message_label')
    .select('id')
    .distinct()
    .where('topic_id', '=', topicId)
    .where('label', 'in', labels)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether an alert of a topic names this key as its parent. */
export async function hasChildren(db: Db, topicId: number, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('message_tag')
    .select('id')
    .where('topic_id', '=', topicId)
    .where('tag', '=', `parent:${key}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function idOfKey(db: Db, topicId: number, key: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('message_key')
    .select('message_id')
    .where('topic_id', '=', topicId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.message_id;
}

export function allEscalations(db: Db): Promise<EscalationRow[]> {
  return db.selectFrom('escalation').selectAll().orderBy('after_ms').orderBy('message_id').execute();
}

export async function putEscalation(db: Db, { message_id, ...fields }: EscalationRow): Promise<void> {
  await db
    .insertInto('escalation')
    .values({ message_id, ...fields })
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(fields))
    .execute();
}

export async function deleteEscalation(db: Db, id: number): Promise<void> {
  await db.deleteFrom('escalation').where('message_id', '=', id).execute();
}
