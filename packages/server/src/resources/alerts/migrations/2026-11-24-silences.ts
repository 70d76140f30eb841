import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** What messages say of silences, kept where every alert that comes can be asked about it. */
export const silencesMigration: Migration = {
  name: '2026-11-24-silences',
  async up(db) {
    await sql`create table silence (
      message_id bigint primary key, topic_id bigint not null, until bigint not null, query text not null,
      reason text not null, is_over integer not null)`.execute(db);
    await sql`create index silence_topic on silence (topic_id)`.execute(db);
  },
};
