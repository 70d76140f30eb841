import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const mailMigration: Migration = {
  name: '2026-11-23-mail',
  async up(db) {
    await sql`create table mail (
      id bigint primary key, user_id bigint, sealed text not null, tries integer not null,
      next_at bigint not null, created_at bigint not null)`.execute(db);
    await sql`create index mail_next on mail (next_at)`.execute(db);
  },
};
