/** Every SQL of saved queries. */

import type { Kysely } from 'kysely';
import type { SavedQueryRow, SavedQueryTables } from './tables.ts';

type Db = Kysely<SavedQueryTables>;

/** All of a user, by rank. */
export function savedBy(db: Db, ownerId: number): Promise<SavedQueryRow[]> {
  return db.selectFrom('saved_query').selectAll().where('owner_id', '=', ownerId).orderBy('rank').execute();
}

/** Those of others that are not for their owners alone, by name. */
export function sharedByOthers(db: Db, userId: number): Promise<SavedQueryRow[]> {
  return db
    .selectFrom('saved_query')
    .selectAll()
    .where('owner_id', '<>', userId)
    .where('audience', 'in', ['group', 'topic', 'everyone'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export function savedById(db: Db, id: number): Promise<SavedQueryRow | undefined> {
  return db.selectFrom('saved_query').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertSaved(db: Db, row: SavedQueryRow): Promise<void> {
  await db.insertInto('saved_query').values(row).execute();
}

export async function updateSaved(db: Db, { id, ...row }: SavedQueryRow): Promise<void> {
  await db.updateTable('saved_query').set(row).where('id', '=', id).execute();
}

export async function deleteSaved(db: Db, id: number): Promise<void> {
  await db.deleteFrom('saved_query').where('id', '=', id).execute();
}

/** All of a user, shared ones too. */
export async function forgetUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('saved_query').where('owner_id', '=', userId).execute();
}

/** What was for a group or a topic that is gone is its owner's alone again. */
export async function withdraw(db: Db, audience: 'group' | 'topic', id: number): Promise<void> {
  await db
    .updateTable('saved_query')
    .set({ audience: 'me', audience_id: null })
    .where('audience', '=', audience)
    .where('audience_id', '=', id)
    .execute();
}
