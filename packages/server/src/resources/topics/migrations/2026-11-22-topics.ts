import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const topicsMigration: Migration = {
  name: '2026-11-22-topics',
  async up(db) {
    await sql`create table topic (
      id bigint primary key, path text not null, lower_path text not null unique, parent_id bigint,
      description text not null, settings text not null, version integer not null,
      created_at bigint not null, last_message_at bigint)`.execute(db);
    await sql`create index topic_parent on topic (parent_id)`.execute(db);
    await sql`create table topic_right (
      topic_id bigint not null, subject text not null, subject_id bigint not null, level text not null,
      primary key (topic_id, subject, subject_id))`.execute(db);
    await sql`create table topic_alias (lower_path text primary key, topic_id bigint not null)`.execute(db);
  },
};
