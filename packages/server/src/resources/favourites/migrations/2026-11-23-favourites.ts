import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const favouritesMigration: Migration = {
  name: '2026-11-23-favourites',
  async up(db, dialect) {
    const exact = sql.raw(dialect.exactText);
    await sql`create table favourite (
      user_id bigint not null, kind text not null, target text ${exact} not null, rank text ${exact} not null,
      primary key (user_id, kind, target))`.execute(db);
  },
};
