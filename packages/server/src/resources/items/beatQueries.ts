/** Every SQL of heartbeats. */

import { type Kysely, sql } from 'kysely';
import type { ItemBeatRow, ItemTables } from './tables.ts';

type Db = Kysely<ItemTables>;

export function beatOf(db: Db, id: number): Promise<ItemBeatRow | undefined> {
  return db.selectFrom('item_beat').selectAll().where('message_id', '=', id).executeTakeFirst();
}

export async function putBeat(db: Db, { message_id, ...beat }: ItemBeatRow): Promise<void> {
  await db
    .insertInto('item_beat')
    .values({ message_id, ...beat })
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(beat))
    .execute();
}

export async function deleteBeats(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('item_beat').where('message_id', 'in', ids).execute();
}

export function dueBeats(db: Db, now: number, limit: number): Promise<ItemBeatRow[]> {
  return db.selectFrom('item_beat').selectAll().where('due_at', '<=', now).orderBy('due_at').limit(limit).execute();
}

/** Gives all items so many ms more. */
export async function postpone(db: Db, ms: number): Promise<void> {
  await db
    .updateTable('item_beat')
    .set({ due_at: sql<number>`due_at + ${ms}` })
    .where('due_at', 'is not', null)
    .execute();
}
