import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** Read positions, and the order of arrival that they go by. */
export const readingMigration: Migration = {
  name: '2026-11-23-reading',
  async up(db, dialect) {
    await sql`alter table message add column arrived_id bigint not null default 0`.execute(db);
    await sql`update message set arrived_id = id`.execute(db);
    // Unread messages are counted in the index alone.
    await sql`create index message_arrived on message (topic_id, arrived_id, author_id)
      where deleted_at is null`.execute(db);
    await sql`create table read_position (
      user_id bigint not null, topic_id bigint not null, position bigint not null,
      primary key (user_id, topic_id)) ${sql.raw(dialect.clustered)}`.execute(db);
  },
};
