import { defineResource } from '../resource.ts';
import { savedQueryExports } from './exported.ts';
import { savedQueriesMigration } from './migrations/2026-11-23-saved-queries.ts';
import { savedQueryRoutes } from './routes.ts';
import { createSavedQueries } from './service.ts';

export const savedQueries = defineResource({
  name: 'savedQueries',
  migrations: [savedQueriesMigration],
  tables: savedQueryExports,
  create: (deps, { users, groups, topics, messages, feeds }) =>
    createSavedQueries(deps, { users, groups, topics, messages, feeds }),
  routes: (services) => savedQueryRoutes(services.savedQueries),
});
