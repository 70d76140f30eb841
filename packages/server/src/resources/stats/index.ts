import { defineResource } from '../resource.ts';
import { statsMigration } from './migrations/2026-11-23-stats.ts';
import { statsRoutes } from './routes.ts';
import { createStats } from './service.ts';

export const stats = defineResource({
  name: 'stats',
  migrations: [statsMigration],
  tables: [],
  create: (deps, { messages, topics, users }) => createStats(deps, { messages, topics, users }),
  routes: (services) => statsRoutes(services.stats),
});
