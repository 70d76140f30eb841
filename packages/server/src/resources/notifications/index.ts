import { defineResource } from '../resource.ts';
import { notificationExports } from './exported.ts';
import { notificationsMigration } from './migrations/2026-11-23-notifications.ts';
import { notificationsReadMigration } from './migrations/2026-11-23-notifications-read.ts';
import { notificationRoutes } from './routes.ts';
import { createNotifications } from './service.ts';

export const notifications = defineResource({
  name: 'notifications',
  migrations: [notificationsMigration, notificationsReadMigration],
  tables: notificationExports,
  create: (deps, { users, groups, topics, messages, feeds }) =>
    createNotifications(deps, { users, groups, topics, messages, feeds }),
  routes: (services) => notificationRoutes(services.notifications),
});
