import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const topicPartiesMigration: Migration = {
  name: '2026-11-23-topic-parties',
  async up(db) {
    await sql`alter table topic add column parties text`.execute(db);
    await sql`create unique index topic_parties on topic (parties)`.execute(db);
  },
};
