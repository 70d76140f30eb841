import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

/** Indexes that lists by author, key, mark, words and each `sort:` walk. */
export const messageListsMigration: Migration = {
  name: '2026-11-23-message-lists',
  async up(db, dialect) {
    await sql`create index message_author on message (author_id, id)`.execute(db);
    await sql`create index message_own_key on message (key) where key is not null`.execute(db);
    await sql`create index message_pinned on message (topic_id, id) where pinned = 1`.execute(db);
    await sql`create index message_link on message (topic_id, id) where has_link = 1`.execute(db);
    for (const column of ['votes', 'likes', 'replies']) {
      await sql`create index ${sql.ref(`message_${column}`)} on message (topic_id, ${sql.ref(column)}, id)`.execute(db);
    }
    await dialect.createWordSource(db);
  },
};
