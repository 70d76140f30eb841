import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const deliveryTestMigration: Migration = {
  name: '2026-11-23-delivery-test',
  async up(db) {
    await sql`alter table delivery add column test integer not null default 0`.execute(db);
  },
};
