import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** Which messages are computed tiles, and what was computed of them. */
export const computedTilesMigration: Migration = {
  name: '2026-11-24-computed-tiles',
  async up(db) {
    await sql`create table computed_tile (
      message_id bigint primary key, author_id bigint not null, scopes text, is_active integer not null,
      version integer not null, labels text not null)`.execute(db);
  },
};
