import { defineResource } from '../resource.ts';
import { outsideViewRoutes } from './routes.ts';
import { createOutsideViews } from './service.ts';

export const outsideViews = defineResource({
  name: 'outsideViews',
  migrations: [],
  tables: [],
  create: (deps) => createOutsideViews(deps),
  routes: (services) => outsideViewRoutes(services.outsideViews),
});
