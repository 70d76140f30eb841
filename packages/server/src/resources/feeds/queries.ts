/** Every SQL of feeds. */

import type { Kysely } from 'kysely';
import type { FeedTables } from './tables.ts';

type Db = Kysely<FeedTables>;
type Asked = FeedTables['feed_asked'];

export async function putAsked(db: Db, row: Asked): Promise<void> {
  await db
    .insertInto('feed_asked')
    .values(row)
    .onConflict((conflict) => conflict.column('feed').doUpdateSet(row))
    .execute();
}

export function askedOf(db: Db, feed: string): Promise<Asked | undefined> {
  return db.selectFrom('feed_asked').selectAll().where('feed', '=', feed).executeTakeFirst();
}

export async function deleteAsked(db: Db, feed: string): Promise<void> {
  await db.deleteFrom('feed_asked').where('feed', '=', feed).execute();
}

/** The id of the last signal, 0 where there is none. */
export async function lastSignal(db: Db): Promise<number> {
  const row = await db.selectFrom('signal').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}

/** Signals behind an id, in the order of their commits: ids are minted under the lock of the log. */
export function signalsAfter(db: Db, id: number): Promise<FeedTables['signal'][]> {
  return db.selectFrom('signal').selectAll().where('id', '>', id).orderBy('id').limit(1000).execute();
}

export async function deleteSignalsBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('signal').where('at', '<', at).execute();
}
