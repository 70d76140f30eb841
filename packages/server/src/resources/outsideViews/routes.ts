import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints, viewContract } from './contract.ts';
import type { OutsideViewsService } from './service.ts';

const on = routesOf(endpoints);

export function outsideViewRoutes(outside: OutsideViewsService): readonly Route[] {
  return [on('GET', '/api/outside-views', async () => ({ contract: viewContract, views: outside.states() }))];
}
