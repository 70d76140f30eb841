import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const viewChoicesMigration: Migration = {
  name: '2026-11-23-view-choices',
  async up(db) {
    await sql`create table view_choice (
      user_id bigint not null, topic_id bigint not null, view text not null,
      primary key (user_id, topic_id))`.execute(db);
  },
};
