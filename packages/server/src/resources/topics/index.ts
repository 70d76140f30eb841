import { concerns, defineResource, unmoved } from '../resource.ts';
import { topicExports } from './exported.ts';
import { topicsMigration } from './migrations/2026-11-22-topics.ts';
import { topicArchiveMigration } from './migrations/2026-11-23-topic-archive.ts';
import { topicPartiesMigration } from './migrations/2026-11-23-topic-parties.ts';
import { topicRoutes } from './routes.ts';
import { createTopics } from './service.ts';

export const topics = defineResource({
  name: 'topics',
  migrations: [topicsMigration, topicArchiveMigration, topicPartiesMigration],
  tables: topicExports,
  create: (deps, { users, groups }) => createTopics(deps, { users, groups }),
  routes: (services) => topicRoutes(services.topics),
  async hear(services, events) {
    if (!concerns(events, 'topic.')) return unmoved;
    return services.topics.read(
      events?.flatMap(({ kind, topicId }) => (kind.startsWith('topic.') ? (topicId ?? []) : [])),
    );
  },
  async start({ topics: service }) {
    (await service.read())();
    service.start();
  },
  stop: (services) => services.topics.stop(),
});
