import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** When items were last heard of, a column that changes without an event. */
export const itemBeatsMigration: Migration = {
  name: '2026-11-24-item-beats',
  async up(db) {
    await sql`create table item_beat (
      message_id bigint primary key, last_seen bigint not null, due_at bigint, alerts integer not null)`.execute(db);
    await sql`create index item_beat_due on item_beat (due_at) where due_at is not null`.execute(db);
  },
};
