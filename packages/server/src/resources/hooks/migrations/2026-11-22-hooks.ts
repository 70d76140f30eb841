import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const hooksMigration: Migration = {
  name: '2026-11-22-hooks',
  async up(db) {
    await sql`create table hook (
      id bigint primary key, name text not null, kind text not null, query text not null, owner_id bigint not null,
      scopes text, settings text not null, signing_secret text not null, enabled integer not null,
      cursor bigint not null, last_error text, version integer not null, created_at bigint not null)`.execute(db);
    await sql`create index hook_owner on hook (owner_id)`.execute(db);
    await sql`create table hook_delivery (
      id bigint primary key, hook_id bigint not null, event_position bigint not null, message_id bigint not null,
      at bigint not null, outcome text not null, tries integer not null, next_at bigint, detail text not null,
      payload text, unique (hook_id, event_position))`.execute(db);
    await sql`create index hook_delivery_hook on hook_delivery (hook_id, id)`.execute(db);
    await sql`create index hook_delivery_due on hook_delivery (next_at) where outcome = 'waiting'`.execute(db);
    await sql`create index hook_delivery_at on hook_delivery (at)`.execute(db);
  },
};
