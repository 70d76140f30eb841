import { defineResource } from '../resource.ts';
import { dashboardExports } from './exported.ts';
import { dashboardsMigration } from './migrations/2026-11-24-dashboards.ts';
import { dashboardRoutes } from './routes.ts';
import { createDashboards } from './service.ts';

export const dashboards = defineResource({
  name: 'dashboards',
  migrations: [dashboardsMigration],
  tables: dashboardExports,
  create: (deps, { users, topics, messages, feeds, stats }) =>
    createDashboards(deps, { users, topics, messages, feeds, stats }),
  routes: (services) => dashboardRoutes(services.dashboards),
});
