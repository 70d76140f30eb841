import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const savedQueriesMigration: Migration = {
  name: '2026-11-23-saved-queries',
  async up(db, dialect) {
    const exact = sql.raw(dialect.exactText);
    await sql`create table saved_query (
      id bigint primary key, owner_id bigint not null, name text not null, query text not null, color text,
      audience text not null, audience_id bigint, rank text ${exact} not null, version integer not null,
      created_at bigint not null)`.execute(db);
    await sql`create index saved_query_owner on saved_query (owner_id, rank)`.execute(db);
    await sql`create index saved_query_audience on saved_query (audience, audience_id)`.execute(db);
  },
};
