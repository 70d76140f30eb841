import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const accountsMigration: Migration = {
  name: '2026-11-23-accounts',
  async up(db) {
    await sql`create table account_link (
      id bigint primary key, digest text not null unique, kind text not null, user_id bigint, email text,
      full_name text not null, groups text not null, language text not null, made_by bigint,
      created_at bigint not null, expires_at bigint not null, used_at bigint)`.execute(db);
    await sql`create index account_link_expires on account_link (expires_at)`.execute(db);
  },
};
