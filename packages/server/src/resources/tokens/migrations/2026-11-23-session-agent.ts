import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const sessionAgentMigration: Migration = {
  name: '2026-11-23-session-agent',
  async up(db) {
    await sql`alter table session add column agent text not null default ''`.execute(db);
    await sql`create index session_of_user on session (user_id)`.execute(db);
  },
};
