import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { NotificationsService } from './service.ts';

const on = routesOf(endpoints);

export function notificationRoutes(notifications: NotificationsService): readonly Route[] {
  return [
    on('GET', '/api/notifications', ({ actor, query }) =>
      notifications.list(actor, { ...query, limit: query.limit ?? 100 }),
    ),
    on('GET', '/api/notifications/count', async ({ actor }) => ({ unread: await notifications.countUnread(actor) })),
    on('PUT', '/api/notifications', async ({ actor }) => ({ unread: await notifications.markAllRead(actor) })),
    on('PUT', '/api/notifications/:id', async ({ actor, params, body }) => ({
      unread: await notifications.mark(actor, params.id, body.read),
    })),
    on('GET', '/api/muted', ({ actor }) => notifications.muted(actor)),
    on('PUT', '/api/muted/:topic', async ({ actor, params, body }) => {
      await notifications.mute(actor, params.topic, body.muted);
      return {};
    }),
  ];
}
