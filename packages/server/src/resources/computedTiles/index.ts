import { defineResource } from '../resource.ts';
import { computedTileExports } from './exported.ts';
import { computedTilesMigration } from './migrations/2026-11-24-computed-tiles.ts';
import { createComputedTiles } from './service.ts';

export const computedTiles = defineResource({
  name: 'computedTiles',
  migrations: [computedTilesMigration],
  tables: computedTileExports,
  create: (deps, { messages, topics, users, feeds, stats }) =>
    createComputedTiles(deps, { messages, topics, users, feeds, stats }),
  routes: () => [],
  start: async (services) => services.computedTiles.start(),
  stop: (services) => services.computedTiles.stop(),
});
