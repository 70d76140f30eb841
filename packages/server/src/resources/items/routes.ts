import { readQuery } from '../../contract/query.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { ItemsService } from './service.ts';

const on = routesOf(endpoints);

export function itemRoutes(items: ItemsService): readonly Route[] {
  return [
    on('GET', '/api/items', ({ actor, query }) => items.items(actor, readQuery(query.q ?? ''), query)),
    on('GET', '/api/items/states', ({ actor, query }) => items.states(actor, readQuery(query.q ?? ''), query)),
    on('GET', '/api/items/:id/states', async ({ actor, params, query }) => ({
      spans: await items.spans(actor, params.id, query.since),
    })),
  ];
}
