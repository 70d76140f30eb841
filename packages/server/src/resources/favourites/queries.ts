/** Every SQL of favourites. */

import type { Kysely } from 'kysely';
import type { FavouriteRow, FavouriteTables } from './tables.ts';

type Db = Kysely<FavouriteTables>;

/** Of a user, by rank. */
export function favouritesOf(db: Db, userId: number): Promise<FavouriteRow[]> {
  return db.selectFrom('favourite').selectAll().where('user_id', '=', userId).orderBy('rank').execute();
}

export async function putFavourite(db: Db, row: FavouriteRow): Promise<void> {
  await db
    .insertInto('favourite')
    .values(row)
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'target']).doUpdateSet({ rank: row.rank }))
    .execute();
}

/** False when the user had no such favourite. */
export async function deleteFavourite(db: Db, { user_id, kind, target }: Omit<FavouriteRow, 'rank'>): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('favourite')
    .where('user_id', '=', user_id)
    .where('kind', '=', kind)
    .where('target', '=', target)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function forgetUser(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('favourite').where('user_id', '=', userId).execute();
}

/** For a topic that is deleted. */
export async function forgetTopic(db: Db, topicId: number): Promise<void> {
  await db.deleteFrom('favourite').where('kind', '=', 'topic').where('target', '=', String(topicId)).execute();
}
