import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** So that those that were read long ago are found without a look at all. */
export const notificationsReadMigration: Migration = {
  name: '2026-11-23-notifications-read',
  async up(db) {
    await sql`create index notification_read on notification (read_at) where read_at is not null`.execute(db);
  },
};
