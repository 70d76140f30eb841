/** Every SQL of computed tiles. */

import type { Kysely } from 'kysely';
import type { ComputedTileRow, ComputedTileTables } from './tables.ts';

type Db = Kysely<ComputedTileTables>;

/** The oldest first. */
export function activeTiles(db: Db): Promise<ComputedTileRow[]> {
  return db.selectFrom('computed_tile').selectAll().where('is_active', '=', 1).orderBy('message_id').execute();
}

export function tileById(db: Db, id: number): Promise<ComputedTileRow | undefined> {
  return db.selectFrom('computed_tile').selectAll().where('message_id', '=', id).executeTakeFirst();
}

export async function putTile(db: Db, { message_id, ...fields }: ComputedTileRow): Promise<void> {
  await db
    .insertInto('computed_tile')
    .values({ message_id, ...fields })
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(fields))
    .execute();
}

export async function deleteTiles(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('computed_tile').where('message_id', 'in', ids).execute();
}
