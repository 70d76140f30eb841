import { defineResource } from '../resource.ts';
import { presenceRoutes } from './routes.ts';
import { createPresence } from './service.ts';

export const presence = defineResource({
  name: 'presence',
  migrations: [],
  tables: [],
  create: (deps, { users, tokens, topics, feeds }) => createPresence(deps, { users, tokens, topics, feeds }),
  routes: (services) => presenceRoutes(services.presence),
  start: async (services) => services.presence.start(),
  stop: async (services) => services.presence.stop(),
});
