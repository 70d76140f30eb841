import { defineResource } from '../resource.ts';
import { feedExports } from './exported.ts';
import { feedAskedMigration } from './migrations/2026-11-23-feed-asked.ts';
import { signalsMigration } from './migrations/2026-11-23-signals.ts';
import { feedRoutes } from './routes.ts';
import { createFeeds } from './service.ts';

export const feeds = defineResource({
  name: 'feeds',
  migrations: [feedAskedMigration, signalsMigration],
  tables: feedExports,
  create: (deps, { users, topics, messages, tokens }) => createFeeds(deps, { users, topics, messages, tokens }),
  routes: (services) => feedRoutes(services.feeds),
  start: (services) => services.feeds.start(),
  stop: (services) => services.feeds.stop(),
});
