import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { SystemService } from './service.ts';

const on = routesOf(endpoints);

export function systemRoutes(system: SystemService): readonly Route[] {
  return [
    on('GET', '/api/system', () => system.facts()),
    on('GET', '/api/system/topics', async ({ actor }) => ({ topics: await system.holdings(actor) })),
    on('POST', '/api/system/mail', ({ actor }) => system.tryMail(actor)),
  ];
}
