import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const feedAskedMigration: Migration = {
  name: '2026-11-23-feed-asked',
  async up(db) {
    await sql`create table feed_asked (feed text primary key, credential text not null, queries text not null, at bigint not null)`.execute(
      db,
    );
  },
};
