import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const topicArchiveMigration: Migration = {
  name: '2026-11-23-topic-archive',
  async up(db) {
    await sql`alter table topic add column archived_at bigint`.execute(db);
  },
};
