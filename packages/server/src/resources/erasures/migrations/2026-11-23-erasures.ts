import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const erasuresMigration: Migration = {
  name: '2026-11-23-erasures',
  async up(db) {
    await sql`create table erasure (
      user_id bigint primary key, names text not null, texts integer not null, by_id bigint not null,
      at bigint not null)`.execute(db);
  },
};
