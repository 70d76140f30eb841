import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const groupAdminsMigration: Migration = {
  name: '2026-11-23-group-admins',
  async up(db) {
    await sql`alter table user_group add column description text not null default ''`.execute(db);
    await sql`alter table user_group_member add column admin integer not null default 0`.execute(db);
  },
};
