/** Every SQL that works on a store as a whole, whatever stands in its tables. */

import { type Kysely, sql } from 'kysely';

type Db = Kysely<unknown>;
type Value = string | number | null;

export interface LogHead {
  readonly position: number;
  readonly last_id: number;
}

interface Tables {
  log: { id: string } & LogHead;
  migration: { name: string };
  lease: { until: number };
}

export function headOfLog(db: Db): Promise<LogHead> {
  return (db as Kysely<Tables>).selectFrom('log').select(['position', 'last_id']).executeTakeFirstOrThrow();
}

/** Gives the log another id: whoever has a cursor of the old one begins anew. */
export async function renewLog(db: Db, id: string, { position, last_id }: LogHead): Promise<void> {
  await (db as Kysely<Tables>).updateTable('log').set({ id, position, last_id }).execute();
}

/** Names of the migrations that the store has been through. */
export async function migrationsOf(db: Db): Promise<string[]> {
  const rows = await (db as Kysely<Tables>).selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

/** Whether a hub holds timed work, which it renews while it runs. */
export async function isInUse(db: Db, now: number): Promise<boolean> {
  const row = await (db as Kysely<Tables>)
    .selectFrom('lease')
    .select('until')
    .where('until', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

export async function empty(db: Db, table: string): Promise<void> {
  await sql`delete from ${sql.table(table)}`.execute(db);
}

/**
 * Rows of a table in the order of its key.
 * @param last values of the key of the row before; null for the first rows
 */
export async function rowsBehind(
  db: Db,
  table: string,
  key: readonly string[],
  last: readonly Value[] | null,
  limit: number,
): Promise<Record<string, Value>[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const behind = last ? sql`where (${columns}) > (${sql.join(last)})` : sql``;
  const { rows } = await sql<Record<string, Value>>`
    select * from ${sql.table(table)} ${behind} order by ${columns} limit ${sql.lit(limit)}`.execute(db);
  return rows;
}
