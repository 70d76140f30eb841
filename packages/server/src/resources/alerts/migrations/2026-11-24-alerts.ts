import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const alertsMigration: Migration = {
  name: '2026-11-24-alerts',
  async up(db) {
    await sql`create table alert (
      message_id bigint primary key, count integer not null, first_seen bigint not null, last_seen bigint not null,
      ended_at bigint, flips text not null, owner_until bigint, expires_at bigint)`.execute(db);
    await sql`create index alert_owner on alert (owner_until) where owner_until is not null`.execute(db);
    await sql`create index alert_expiry on alert (expires_at) where expires_at is not null`.execute(db);
  },
};
