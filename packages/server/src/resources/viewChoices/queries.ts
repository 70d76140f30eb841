/** Every SQL of view choices. */

import type { Kysely } from 'kysely';
import type { ViewChoiceRow, ViewChoiceTables } from './tables.ts';

type Db = Kysely<ViewChoiceTables>;

export function choicesOf(db: Db, userId: number): Promise<ViewChoiceRow[]> {
  return db.selectFrom('view_choice').selectAll().where('user_id', '=', userId).orderBy('topic_id').execute();
}

export async function putChoice(db: Db, row: ViewChoiceRow): Promise<void> {
  await db
    .insertInto('view_choice')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'topic_id']).doUpdateSet({ view: row.view }))
    .execute();
}

export async function deleteChoice(db: Db, userId: number, topicId: number): Promise<void> {
  await db.deleteFrom('view_choice').where('user_id', '=', userId).where('topic_id', '=', topicId).execute();
}

export async function forgetUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('view_choice').where('user_id', '=', userId).execute();
}

/** For a topic that is deleted. */
export async function forgetTopic(db: Db, topicId: number): Promise<void> {
  await db.deleteFrom('view_choice').where('topic_id', '=', topicId).execute();
}
