import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const dashboardsMigration: Migration = {
  name: '2026-11-24-dashboards',
  async up(db, dialect) {
    const exact = sql.raw(dialect.exactText);
    await sql`create table dashboard (
      id bigint primary key, topic_id bigint not null, name text not null, layout text not null,
      rank text ${exact} not null, version integer not null, changed_at bigint not null,
      changed_by bigint not null)`.execute(db);
    await sql`create index dashboard_topic on dashboard (topic_id, rank)`.execute(db);
  },
};
