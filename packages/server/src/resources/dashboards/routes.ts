import { type Route, routesOf } from '../../contract/route.ts';
import { versionOf } from '../../contract/version.ts';
import { endpoints } from './contract.ts';
import type { DashboardsService } from './service.ts';

const on = routesOf(endpoints);

export function dashboardRoutes(dashboards: DashboardsService): readonly Route[] {
  return [
    on('GET', '/api/topics/:id/dashboards', async ({ actor, params }) => ({
      dashboards: await dashboards.list(actor, params.id),
    })),
    on('POST', '/api/topics/:id/dashboards', ({ actor, params, body }) => dashboards.make(actor, params.id, body)),
    on('PATCH', '/api/dashboards/:id', ({ actor, params, body, headers }) =>
      dashboards.change(actor, params.id, body, versionOf(headers)),
    ),
    on('DELETE', '/api/dashboards/:id', async ({ actor, params }) => {
      await dashboards.remove(actor, params.id);
      return {};
    }),
  ];
}
