import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const deliveryTopicMigration: Migration = {
  name: '2026-11-23-delivery-topic',
  async up(db) {
    await sql`alter table delivery add column topic_id bigint`.execute(db);
  },
};
