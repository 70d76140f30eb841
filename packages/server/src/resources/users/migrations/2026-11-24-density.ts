import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** How close lists stand for a person; as each topic has it, until he says. */
export const densityMigration: Migration = {
  name: '2026-11-24-density',
  async up(db) {
    await sql`alter table user_account add column density text not null default 'topic'`.execute(db);
  },
};
