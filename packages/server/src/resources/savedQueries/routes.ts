import { type Route, routesOf } from '../../contract/route.ts';
import { versionOf } from '../../contract/version.ts';
import { endpoints } from './contract.ts';
import type { SavedQueriesService } from './service.ts';

const on = routesOf(endpoints);

export function savedQueryRoutes(saved: SavedQueriesService): readonly Route[] {
  return [
    on('GET', '/api/saved-queries', async ({ actor }) => ({ savedQueries: await saved.list(actor) })),
    on('POST', '/api/saved-queries', ({ actor, body }) => saved.save(actor, body)),
    on('PATCH', '/api/saved-queries/:id', ({ actor, params, body, headers }) =>
      saved.change(actor, params.id, body, versionOf(headers)),
    ),
    on('PUT', '/api/saved-queries/:id/place', async ({ actor, params, body }) => {
      await saved.place(actor, params.id, body.after);
      return {};
    }),
    on('DELETE', '/api/saved-queries/:id', async ({ actor, params }) => {
      await saved.remove(actor, params.id);
      return {};
    }),
    on('GET', '/api/saved-queries/:id/messages', ({ actor, params, query }) =>
      saved.run(actor, params.id, { ...query, limit: query.limit ?? 100 }),
    ),
  ];
}
