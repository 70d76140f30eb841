import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const purgeMigration: Migration = {
  name: '2026-11-23-purge',
  async up(db) {
    await sql`alter table message add column purged_at bigint`.execute(db);
    // What waits in the trash, by topic and by time.
    const waits = sql`deleted_at is not null and purged_at is null`;
    await sql`create index message_trash on message (topic_id, deleted_at, id) where ${waits}`.execute(db);
    await sql`create index message_deleted on message (deleted_at, id) where ${waits}`.execute(db);
    await sql`create index message_key_message on message_key (message_id)`.execute(db);
  },
};
