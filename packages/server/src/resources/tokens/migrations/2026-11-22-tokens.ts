import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const tokensMigration: Migration = {
  name: '2026-11-22-tokens',
  async up(db) {
    await sql`create table token (
      id bigint primary key, digest text not null unique, user_id bigint not null, label text not null,
      scopes text not null, created_at bigint not null, expires_at bigint, last_used_at bigint)`.execute(db);
    await sql`create index token_user on token (user_id)`.execute(db);
    await sql`create table session (
      id bigint primary key, digest text not null unique, user_id bigint not null,
      created_at bigint not null, expires_at bigint not null, seen_at bigint not null)`.execute(db);
    await sql`create index session_expires on session (expires_at)`.execute(db);
  },
};
