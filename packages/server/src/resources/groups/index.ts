import { concerns, defineResource, unmoved } from '../resource.ts';
import { groupExports } from './exported.ts';
import { groupsMigration } from './migrations/2026-11-22-groups.ts';
import { groupAdminsMigration } from './migrations/2026-11-23-group-admins.ts';
import { groupRoutes } from './routes.ts';
import { createGroups } from './service.ts';

export const groups = defineResource({
  name: 'groups',
  migrations: [groupsMigration, groupAdminsMigration],
  tables: groupExports,
  create: (deps, { users }) => createGroups(deps, users),
  routes: (services) => groupRoutes(services.groups, services.users),
  // Who is a person says who is in the team.
  hear: async (services, events) =>
    concerns(events, 'group.') || concerns(events, 'user.') ? services.groups.read() : unmoved,
  start: async (services) => (await services.groups.read())(),
});
