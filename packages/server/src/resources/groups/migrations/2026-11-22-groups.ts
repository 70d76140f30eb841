import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';
import { team } from '../tables.ts';

export const groupsMigration: Migration = {
  name: '2026-11-22-groups',
  async up(db) {
    await sql`create table user_group (
      id bigint primary key, name text not null, lower_name text not null unique, created_at bigint not null)`.execute(
      db,
    );
    await sql`create table user_group_member (
      group_id bigint not null, user_id bigint not null, primary key (group_id, user_id))`.execute(db);
    await sql`insert into user_group (id, name, lower_name, created_at)
      values (${team.id}, ${team.name}, ${team.name}, 0)`.execute(db);
  },
};
