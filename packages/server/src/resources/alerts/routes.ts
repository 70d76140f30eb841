import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { AlertsService } from './service.ts';

const on = routesOf(endpoints);

export function alertRoutes(alerts: AlertsService): readonly Route[] {
  return [
    on('POST', '/api/alerts/facts', async ({ actor, body }) => ({ facts: await alerts.facts(actor, body.ids) })),
    on('POST', '/api/alerts/:id/take', ({ actor, params, body }) => alerts.take(actor, params.id, body.until)),
    on('POST', '/api/alerts/:id/give-back', ({ actor, params }) => alerts.giveBack(actor, params.id)),
    on('POST', '/api/alerts/:id/done', ({ actor, params }) => alerts.done(actor, params.id)),
    on('GET', '/api/alerts/:id/suggested-cause', async ({ actor, params }) => ({
      deployment: await alerts.suggestedCause(actor, params.id),
    })),
    on('PUT', '/api/alerts/:id/links', ({ actor, params, body }) => alerts.link(actor, params.id, body)),
    on('GET', '/api/silences', async ({ actor, query }) => ({
      silences: await alerts.silences.list(actor, query.topic, query.within),
    })),
    on('POST', '/api/silences', ({ actor, body }) => alerts.silences.make(actor, body)),
    on('POST', '/api/silences/:id/end', async ({ actor, params }) => {
      await alerts.silences.end(actor, params.id);
      return {};
    }),
  ];
}
