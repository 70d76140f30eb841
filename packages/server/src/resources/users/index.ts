import { concerns, defineResource, unmoved } from '../resource.ts';
import { userExports } from './exported.ts';
import { usersMigration } from './migrations/2026-11-22-users.ts';
import { robotOwnerMigration } from './migrations/2026-11-23-robot-owner.ts';
import { userLifeMigration } from './migrations/2026-11-23-user-life.ts';
import { densityMigration } from './migrations/2026-11-24-density.ts';
import { userRoutes } from './routes.ts';
import { createUsers } from './service.ts';

export const users = defineResource({
  name: 'users',
  migrations: [usersMigration, userLifeMigration, robotOwnerMigration, densityMigration],
  tables: userExports,
  create: (deps) => createUsers(deps),
  routes: (services) => userRoutes(services.users),
  hear: async (services, events) => (concerns(events, 'user.') ? services.users.read() : unmoved),
  start: async (services) => (await services.users.read())(),
});
