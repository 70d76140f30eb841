import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** How many occurrences of an alert are no longer kept. */
export const forgottenMigration: Migration = {
  name: '2026-11-24-alerts-forgotten',
  async up(db) {
    await sql`alter table alert add column forgotten integer not null default 0`.execute(db);
  },
};
