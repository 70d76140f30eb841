import { defineResource } from '../resource.ts';
import { alertExports } from './exported.ts';
import { alertsMigration } from './migrations/2026-11-24-alerts.ts';
import { escalationsMigration } from './migrations/2026-11-24-escalations.ts';
import { forgottenMigration } from './migrations/2026-11-24-forgotten.ts';
import { silencesMigration } from './migrations/2026-11-24-silences.ts';
import { alertRoutes } from './routes.ts';
import { createAlerts } from './service.ts';

export const alerts = defineResource({
  name: 'alerts',
  migrations: [alertsMigration, silencesMigration, escalationsMigration, forgottenMigration],
  tables: alertExports,
  create: (deps, { messages, topics, users }) => createAlerts(deps, { messages, topics, users }),
  routes: (services) => alertRoutes(services.alerts),
  start: async (services) => services.alerts.start(),
  stop: (services) => services.alerts.stop(),
});
