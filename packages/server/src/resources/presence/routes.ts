import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { PresenceService } from './service.ts';

const on = routesOf(endpoints);

export function presenceRoutes(presence: PresenceService): readonly Route[] {
  return [
    on('GET', '/api/presence', async ({ actor, query }) => presence.list(actor, query.topic)),
    on('PUT', '/api/presence', async ({ actor, body }) => presence.look(actor, body)),
  ];
}
