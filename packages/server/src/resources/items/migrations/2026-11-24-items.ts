import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';
import { ownStates } from '../queries.ts';

/** States of items by message and time: the one of any moment is the first that is found. */
export const itemsMigration: Migration = {
  name: '2026-11-24-items',
  async up(db) {
    await sql`create index label_span_item on label_span (message_id, from_at, label, to_at)
      where label in ${ownStates}`.execute(db);
  },
};
