import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const notificationsMigration: Migration = {
  name: '2026-11-23-notifications',
  async up(db) {
    await sql`create table notification (
      id bigint primary key, user_id bigint not null, kind text not null, message_id bigint not null,
      at bigint not null, read_at bigint, unique (user_id, message_id, kind))`.execute(db);
    await sql`create index notification_user on notification (user_id, id)`.execute(db);
    await sql`create index notification_unread on notification (user_id, id) where read_at is null`.execute(db);
    await sql`create table muted_topic (
      user_id bigint not null, topic_id bigint not null, primary key (user_id, topic_id))`.execute(db);
  },
};
