import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** The messages that must not be counted by their id: deleted ones, and those that were not created when it says. */
export const statsMigration: Migration = {
  name: '2026-11-23-stats',
  async up(db) {
    await sql`create index message_odd on message (topic_id, id)
      where deleted_at is not null or created_at <> id / 1024`.execute(db);
  },
};
