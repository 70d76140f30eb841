import { readQuery } from '../../contract/query.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import { readZone } from '../../contract/zone.ts';
import { endpoints } from './contract.ts';
import type { FeedsService } from './service.ts';

const on = routesOf(endpoints);

export function feedRoutes(feeds: FeedsService): readonly Route[] {
  return [
    on('GET', '/api/feed', async ({ actor, query, headers, openStream }) => {
      // Read before the answer begins, so that what is wrong is a problem and not a broken stream.
      if (query.q !== undefined) readQuery(query.q);
      if (query.zone !== undefined) readZone(query.zone);
      const last = headers['last-event-id'];
      await feeds.open(actor, openStream(), {
        q: query.q,
        zone: query.zone,
        cursor: query.cursor ?? (typeof last === 'string' ? last : undefined),
      });
    }),
    on('PUT', '/api/feeds/:feed/queries', async ({ actor, params, body }) => {
      await feeds.setQueries(actor, params.feed, body.queries);
      return {};
    }),
  ];
}
