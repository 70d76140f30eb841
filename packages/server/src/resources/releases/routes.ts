import { type Route, routesOf } from '../../contract/route.ts';
import { TextAnswer } from '../../contract/textAnswer.ts';
import { atom, endpoints } from './contract.ts';
import type { ReleasesService } from './service.ts';

const on = routesOf(endpoints);

export function releaseRoutes(releases: ReleasesService): readonly Route[] {
  return [
    on('GET', '/api/releases/:topic', async ({ actor, params, setHeader }) => {
      const feed = await releases.atom(actor, params.topic);
      // Words of somebody, shown from the hub's own address.
      setHeader('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
      setHeader('cache-control', 'private, no-cache');
      return new TextAnswer(`${atom}; charset=utf-8`, [feed]);
    }),
  ];
}
