import { defineResource } from '../resource.ts';
import { systemRoutes } from './routes.ts';
import { createSystem } from './service.ts';

export const system = defineResource({
  name: 'system',
  migrations: [],
  tables: [],
  create: (deps, { users, topics }) => createSystem(deps, users, topics),
  routes: (services) => systemRoutes(services.system),
});
