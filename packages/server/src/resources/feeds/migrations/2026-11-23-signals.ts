import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const signalsMigration: Migration = {
  name: '2026-11-23-signals',
  async up(db) {
    await sql`create table signal (
      id bigint primary key, hub text not null, event text not null, user_id bigint not null, data text not null,
      at bigint not null)`.execute(db);
  },
};
