import { defineResource } from '../resource.ts';
import { favouriteExports } from './exported.ts';
import { favouritesMigration } from './migrations/2026-11-23-favourites.ts';
import { favouriteRoutes } from './routes.ts';
import { createFavourites } from './service.ts';

export const favourites = defineResource({
  name: 'favourites',
  migrations: [favouritesMigration],
  tables: favouriteExports,
  create: (deps, { users, topics, feeds }) => createFavourites(deps, { users, topics, feeds }),
  routes: (services) => favouriteRoutes(services.favourites),
});
