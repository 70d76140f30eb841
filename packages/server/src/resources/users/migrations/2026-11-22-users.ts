import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const usersMigration: Migration = {
  name: '2026-11-22-users',
  async up(db) {
    await sql`create table user_account (
      id bigint primary key, name text not null, lower_name text not null unique, full_name text not null,
      email text, password_hash text, robot integer not null, kind text, admin integer not null,
      zone text not null, created_at bigint not null)`.execute(db);
  },
};
