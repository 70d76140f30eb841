import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** Who answers for a robot. Those that were made before have nobody until an admin says who. */
export const robotOwnerMigration: Migration = {
  name: '2026-11-23-robot-owner',
  async up(db) {
    await sql`alter table user_account add column owner_id bigint`.execute(db);
  },
};
