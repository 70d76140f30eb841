import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** What happens to a user after he was made: other names, archive, erasure; and how he wants to be spoken to. */
export const userLifeMigration: Migration = {
  name: '2026-11-23-user-life',
  async up(db) {
    await sql`alter table user_account add column language text not null default 'en'`.execute(db);
    await sql`alter table user_account add column scheme text not null default 'system'`.execute(db);
    await sql`alter table user_account add column archived_at bigint`.execute(db);
    await sql`alter table user_account add column erased_at bigint`.execute(db);
    await sql`create index user_account_email on user_account (email)`.execute(db);
    await sql`create table user_alias (lower_name text primary key, user_id bigint not null)`.execute(db);
    await sql`create index user_alias_user on user_alias (user_id)`.execute(db);
  },
};
