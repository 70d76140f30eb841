/** Forward only: a migration adds, so that the version before keeps working beside it. */

import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../lib/clock.ts';
import type { Dialect } from './dialect.ts';

export interface Migration {
  /** `2026-11-22-messages`: the day orders them. */
  readonly name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}

interface Tables {
  migration: { name: string; at: number };
}

export async function migrate(
  schema: Kysely<unknown>,
  dialect: Dialect,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<void> {
  const db = schema as Kysely<Tables>;
  await sql`create table if not exists migration (name text primary key, at bigint not null)`.execute(db);
  const done = new Set((await db.selectFrom('migration').select('name').execute()).map((row) => row.name));
  for (const migration of migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (done.has(migration.name)) continue;
    await sql`begin`.execute(db);
    try {
      await migration.up(schema, dialect);
      await db.insertInto('migration').values({ name: migration.name, at: clock.now() }).execute();
      await sql`commit`.execute(db);
    } catch (error) {
      await sql`rollback`.execute(db);
      throw new Error(`migration ${migration.name} failed; the store is as it was before it`, { cause: error });
    }
  }
}

/** The log itself: its head and its rows. */
export const logMigration: Migration = {
  name: '2026-11-22-log',
  async up(db) {
    await sql`create table log (id text primary key, position bigint not null, last_id bigint not null)`.execute(db);
    await sql`insert into log (id, position, last_id) values (${randomBytes(9).toString('base64url')}, 0, 0)`.execute(
      db,
    );
    await sql`create table event (
      position bigint primary key, kind text not null, topic_id bigint, message_id bigint, actor_id bigint,
      at bigint not null, recorded bigint not null, data text not null)`.execute(db);
    await sql`create index event_message on event (message_id, position)`.execute(db);
  },
};
