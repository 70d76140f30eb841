import { defineResource } from '../resource.ts';
import { itemExports } from './exported.ts';
import { itemBeatsMigration } from './migrations/2026-11-24-item-beats.ts';
import { itemsMigration } from './migrations/2026-11-24-items.ts';
import { itemRoutes } from './routes.ts';
import { createItems } from './service.ts';

export const items = defineResource({
  name: 'items',
  migrations: [itemsMigration, itemBeatsMigration],
  tables: itemExports,
  create: (deps, { messages, topics, users }) => createItems(deps, { messages, topics, users }),
  routes: (services) => itemRoutes(services.items),
  start: async (services) => services.items.beats.start(),
  stop: (services) => services.items.beats.stop(),
});
