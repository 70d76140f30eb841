import { HubError } from '../../contract/errors.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import { readId } from '../../lib/ids.ts';
import { endpoints } from './contract.ts';
import { presentAttempt, presentHook, presentKind } from './present.ts';
import type { HooksService } from './service.ts';

const on = routesOf(endpoints);
const pageSize = 50;

export function hookRoutes(hooks: HooksService): readonly Route[] {
  return [
    on('GET', '/api/hook-kinds', async () => ({ kinds: hooks.kinds.map(presentKind) })),
    on('GET', '/api/hooks', async ({ actor }) => ({ hooks: (await hooks.list(actor)).map(presentHook) })),
    on('POST', '/api/hooks', async ({ actor, body }) => {
      const { hook, signingSecret } = await hooks.create(actor, body);
      return { hook: presentHook(hook), signingSecret };
    }),
    on('PATCH', '/api/hooks/:id', async ({ actor, params, body }) =>
      presentHook(await hooks.change(actor, params.id, body)),
    ),
    on('DELETE', '/api/hooks/:id', async ({ actor, params }) => {
      await hooks.remove(actor, params.id);
      return {};
    }),
    on('GET', '/api/hooks/:id/deliveries', async ({ actor, params, query }) => {
      const rows = await hooks.deliveries(actor, params.id, pageSize + 1, beforeOf(query.cursor));
      const deliveries = rows.slice(0, pageSize).map(presentAttempt);
      return { deliveries, next: rows.length > pageSize ? (deliveries.at(-1)?.id ?? null) : null };
    }),
  ];
}

function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const id = readId(cursor);
  if (id === null) throw new HubError('invalid', 'The cursor is the `next` of the page before');
  return id;
}
