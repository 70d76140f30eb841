/** Every SQL of erasures. */

import type { Kysely } from 'kysely';
import type { ErasureRow, ErasureTables } from './tables.ts';

type Db = Kysely<ErasureTables>;

export async function insertErasure(db: Db, row: ErasureRow): Promise<void> {
  await db.insertInto('erasure').values(row).execute();
}

export function openErasures(db: Db): Promise<ErasureRow[]> {
  return db.selectFrom('erasure').selectAll().orderBy('at').execute();
}

export async function deleteErasure(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('erasure').where('user_id', '=', userId).execute();
}
