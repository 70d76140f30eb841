/** Every SQL of topics. */

import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Transaction } from '../../store/store.ts';
import { comparePaths } from './paths.ts';
import type { TopicRightRow, TopicRow, TopicTables } from './tables.ts';

type Db = Kysely<TopicTables>;

export function allTopics(db: Db): Promise<TopicRow[]> {
  return db.selectFrom('topic').selectAll().execute();
}

export function allRights(db: Db): Promise<TopicRightRow[]> {
  return db.selectFrom('topic_right').selectAll().execute();
}

export function allAliases(db: Db): Promise<TopicTables['topic_alias'][]> {
  return db.selectFrom('topic_alias').selectAll().execute();
}

export function topicById(db: Db, id: number): Promise<TopicRow | undefined> {
  return db.selectFrom('topic').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The topic that is called so now. */
export function topicNamed(db: Db, lowerPath: string): Promise<TopicRow | undefined> {
  return db.selectFrom('topic').selectAll().where('lower_path', '=', lowerPath).executeTakeFirst();
}

/** @param parties as the row has them */
export function topicOfParties(db: Db, parties: string): Promise<TopicRow | undefined> {
  return db.selectFrom('topic').selectAll().where('parties', '=', parties).executeTakeFirst();
}

/** The topic that is called so, or else was. */
export async function topicByPath(db: Db, lowerPath: string): Promise<TopicRow | undefined> {
  const named = await topicNamed(db, lowerPath);
  if (named) return named;
  return db
    .selectFrom('topic_alias')
    .innerJoin('topic', 'topic.id', 'topic_alias.topic_id')
    .selectAll('topic')
    .where('topic_alias.lower_path', '=', lowerPath)
    .executeTakeFirst();
}

export function rightsOf(db: Db, topicId: number): Promise<TopicRightRow[]> {
  return db.selectFrom('topic_right').selectAll().where('topic_id', '=', topicId).execute();
}

/** The topics on which a user or a group has a right of his own. */
export function topicsWithRightOf(db: Db, subject: TopicRightRow['subject'], id: number): Promise<TopicRow[]> {
  return db
    .selectFrom('topic')
    .innerJoin('topic_right', 'topic_right.topic_id', 'topic.id')
    .selectAll('topic')
    .where('topic_right.subject', '=', subject)
    .where('topic_right.subject_id', '=', id)
    .execute();
}

export async function hasSubtopics(db: Db, topicId: number): Promise<boolean> {
  const row = await db.selectFrom('topic').select('id').where('parent_id', '=', topicId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Takes the name from whoever had it before. */
export async function insertTopic(db: Db, row: TopicRow): Promise<void> {
  await db.deleteFrom('topic_alias').where('lower_path', '=', row.lower_path).execute();
  await db.insertInto('topic').values(row).execute();
}

/** Calls the topic and all below it by another path; where they were leads on to them, where they are to nobody else. */
export async function moveSubtree(
  db: Db,
  from: Pick<TopicRow, 'id' | 'path' | 'lower_path'>,
  to: Pick<TopicRow, 'path' | 'lower_path' | 'parent_id'>,
): Promise<void> {
  const behind = (path: string) => [...path].length + 1;
  await db
    .insertInto('topic_alias')
    .columns(['lower_path', 'topic_id'])
    .expression(db.selectFrom('topic').select(['lower_path', 'id']).where(isUnder(from.lower_path)))
    .onConflict((conflict) =>
      conflict.column('lower_path').doUpdateSet({ topic_id: (row) => row.ref('excluded.topic_id') }),
    )
    .execute();
  await db
    .updateTable('topic')
    .set({
      path: sql<string>`${to.path} || substr(path, ${behind(from.path)})`,
      lower_path: sql<string>`${to.lower_path} || substr(lower_path, ${behind(from.lower_path)})`,
      version: sql<number>`version + 1`,
    })
    .where(isUnder(from.lower_path))
    .execute();
  await db.updateTable('topic').set({ parent_id: to.parent_id }).where('id', '=', from.id).execute();
  await db
    .deleteFrom('topic_alias')
    .where('lower_path', 'in', db.selectFrom('topic').select('lower_path').where(isUnder(to.lower_path)))
    .execute();
}

/** Former paths lead to these topics no more. */
export async function deleteAliasesOf(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('topic_alias').where('topic_id', 'in', ids).execute();
}

export async function setArchived(db: Db, id: number, archivedAt: number | null): Promise<void> {
  await db.updateTable('topic').set({ archived_at: archivedAt }).where('id', '=', id).execute();
}

/** Writes description, settings and version. */
export async function updateTopic(db: Db, { id, description, settings, version }: TopicRow): Promise<void> {
  await db.updateTable('topic').set({ description, settings, version }).where('id', '=', id).execute();
}

/** The topic and all below it, by path. */
export async function subtree(db: Db, lowerPath: string): Promise<TopicRow[]> {
  const rows = await db.selectFrom('topic').selectAll().where(isUnder(lowerPath)).execute();
  return rows.sort((a, b) => comparePaths(a.lower_path, b.lower_path));
}

/** Rights of the topic and of all below it. */
export function rightsOfSubtree(db: Db, lowerPath: string): Promise<TopicRightRow[]> {
  return db
    .selectFrom('topic_right')
    .innerJoin('topic', 'topic.id', 'topic_right.topic_id')
    .selectAll('topic_right')
    .where(isUnder(lowerPath))
    .execute();
}

/** A true subtree: `/a` and `/a/b`, not `/ab`. Letters of any script, so no pattern and no range of a collation. */
function isUnder(lowerPath: string): RawBuilder<SqlBool> {
  const start = `${lowerPath}/`;
  // The stores count characters, not halves of pairs.
  return sql<SqlBool>`substr(topic.lower_path || '/', 1, ${[...start].length}) = ${start}`;
}

export function insertRights(tx: Pick<Transaction, 'later'>, rights: readonly TopicRightRow[]): void {
  for (const { topic_id, subject, subject_id, level } of rights) {
    tx.later('topic_right', { topic_id, subject, subject_id, level });
  }
}

export async function deleteRights(
  { dialect, tables }: Pick<Transaction, 'dialect' | 'tables'>,
  topicIds: readonly number[],
): Promise<void> {
  await tables<TopicTables>().deleteFrom('topic_right').where(dialect.oneOf('topic_id', topicIds)).execute();
}

/** Only forward: another hub may know a later message. */
export async function updateLastMessage(db: Db, id: number, at: number): Promise<void> {
  await db
    .updateTable('topic')
    .set({ last_message_at: at })
    .where('id', '=', id)
    .where((is) => is.or([is('last_message_at', 'is', null), is('last_message_at', '<', at)]))
    .execute();
}

export async function deleteTopic(db: Db, id: number): Promise<void> {
  await db.deleteFrom('topic_right').where('topic_id', '=', id).execute();
  await db.deleteFrom('topic_alias').where('topic_id', '=', id).execute();
  await db.deleteFrom('topic').where('id', '=', id).execute();
}
