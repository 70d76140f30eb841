import { defineResource } from '../resource.ts';
import { erasureExports } from './exported.ts';
import { erasuresMigration } from './migrations/2026-11-23-erasures.ts';
import { erasureRoutes } from './routes.ts';
import { createErasures } from './service.ts';

export const erasures = defineResource({
  name: 'erasures',
  migrations: [erasuresMigration],
  tables: erasureExports,
  create: (deps, { users, messages }) => createErasures(deps, { users, messages }),
  routes: (services) => erasureRoutes(services.erasures, services.users),
  start: (services) => services.erasures.start(),
  stop: (services) => services.erasures.stop(),
});
