import { HubError } from '../../contract/errors.ts';
import { defineResource } from '../resource.ts';
import { messageExports } from './exported.ts';
import { messagesMigration } from './migrations/2026-11-22-messages.ts';
import { messageListsMigration } from './migrations/2026-11-23-message-lists.ts';
import { purgeMigration } from './migrations/2026-11-23-purge.ts';
import { readingMigration } from './migrations/2026-11-23-reading.ts';
import { messageWalkMigration } from './migrations/2026-11-24-message-walk.ts';
import * as queries from './queries.ts';
import { messageRoutes } from './routes.ts';
import { createMessages } from './service.ts';
import type { MessageTables } from './tables.ts';

export const messages = defineResource({
  name: 'messages',
  migrations: [messagesMigration, readingMigration, purgeMigration, messageListsMigration, messageWalkMigration],
  tables: messageExports,
  create(deps, { topics, users }) {
    topics.onDelete(async (tx, topic) => {
      const held = await queries.messagesIn(tx.tables<MessageTables>(), topic.id);
      if (held === 'none') return;
      const why =
        held === 'some'
          ? 'holds messages; move them to another topic first, or archive it instead'
          : 'held messages, and what is deleted keeps its place in the log; archive it instead';
      throw new HubError('conflict', `${topic.path} ${why}`);
    });
    return createMessages(deps, { topics, users });
  },
  hear:
    async ({ topics }, events) =>
    () => {
      for (const { kind, topicId, at } of events ?? []) {
        if (kind === 'message.created' && topicId !== null) topics.touched(topicId, at);
      }
    },
  routes: (services) => messageRoutes(services.messages),
});
