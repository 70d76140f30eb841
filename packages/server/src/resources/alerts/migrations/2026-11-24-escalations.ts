import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** What messages say of escalations. */
export const escalationsMigration: Migration = {
  name: '2026-11-24-escalations',
  async up(db) {
    await sql`create table escalation (
      message_id bigint primary key, topic_id bigint not null, author_id bigint not null, after_ms bigint not null,
      calls text not null, note text not null, query text not null)`.execute(db);
  },
};
