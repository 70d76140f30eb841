import { readQuery } from '../../contract/query.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import { asksFor, TextAnswer } from '../../contract/textAnswer.ts';
import { endpoints } from './contract.ts';
import { csvOf } from './csv.ts';
import type { StatsService } from './service.ts';

const on = routesOf(endpoints);

export function statsRoutes(stats: StatsService): readonly Route[] {
  return [
    on('GET', '/api/stats/keys', async ({ actor, query }) => ({
      keys: await stats.keys(actor, readQuery(query.q ?? ''), query.zone),
    })),
    on('GET', '/api/stats/facets', ({ actor, query }) => stats.facets(actor, readQuery(query.q ?? ''), query.zone)),
    on('GET', '/api/stats/flaky', async ({ actor, query }) => ({
      steps: await stats.flaky(actor, readQuery(query.q ?? ''), query),
    })),
    on('GET', '/api/stats', async ({ actor, query, headers }) => {
      const answer = await stats.stats(actor, readQuery(query.q ?? ''), query);
      return asksFor(headers, 'text/csv') ? new TextAnswer('text/csv; charset=utf-8', [csvOf(answer)]) : answer;
    }),
  ];
}
