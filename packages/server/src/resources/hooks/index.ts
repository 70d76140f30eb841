import { defineResource } from '../resource.ts';
import { hookExports } from './exported.ts';
import { hooksMigration } from './migrations/2026-11-22-hooks.ts';
import { hookRoutes } from './routes.ts';
import { createHooks } from './service.ts';

export const hooks = defineResource({
  name: 'hooks',
  migrations: [hooksMigration],
  tables: hookExports,
  create: (deps, { users, messages, feeds }) => createHooks(deps, { users, messages, feeds }),
  routes: (services) => hookRoutes(services.hooks),
  start: async (services) => services.hooks.start(),
  stop: (services) => services.hooks.stop(),
});
