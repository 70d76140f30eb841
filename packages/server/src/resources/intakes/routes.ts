import { parseInstant } from '@tagloop/language/time/instant';
import { HubError } from '../../contract/errors.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import { idAt, readId, writeId } from '../../lib/ids.ts';
import { endpoints } from './contract.ts';
import { readHeaders } from './headers.ts';
import { type Names, presentDelivery, presentDetail, presentIntake, presentSource } from './present.ts';
import type { Received } from './receive.ts';
import type { IntakesService } from './service.ts';

const on = routesOf(endpoints);

export function intakeRoutes(intakes: IntakesService, names: Names): readonly Route[] {
  return [
    on('GET', '/api/sources', async () => ({ sources: intakes.sources.map(presentSource) })),
    on('GET', '/api/intakes', async ({ actor }) => ({
      intakes: (await intakes.list(actor)).map(({ row, recent }) => ({ ...presentIntake(row, names), recent })),
    })),
    on('POST', '/api/intakes', async ({ actor, body }) => {
      const { intake, ...shownOnce } = await intakes.create(actor, body);
      return { intake: presentIntake(intake, names), ...shownOnce };
    }),
    on('PATCH', '/api/intakes/:id', async ({ actor, params, body }) =>
      presentIntake(await intakes.change(actor, params.id, body), names),
    ),
    on('DELETE', '/api/intakes/:id', async ({ actor, params }) => {
      await intakes.remove(actor, params.id);
      return {};
    }),
    on('GET', '/api/intakes/:id/deliveries', async ({ actor, params, query }) => {
      const limit = query.limit ?? 50;
      const rows = await intakes.deliveries(actor, params.id, {
        limit: limit + 1,
        before: beforeOf(query.cursor, query.until),
        from: query.since === undefined ? undefined : idOf(query.since, 'since'),
        outcomes: query.outcome?.split(','),
        event: query.event,
      });
      const deliveries = rows.slice(0, limit).map(presentDelivery);
      return { deliveries, next: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null };
    }),
    on('POST', '/api/intakes/:id/preview', async ({ actor, params, body }) => ({
      previews: await intakes.preview(actor, params.id, body),
    })),
    on('POST', '/api/intakes/:id/secret', async ({ actor, params, body }) => {
      const { intake, ...shownOnce } = await intakes.renew(actor, params.id, body);
      return { intake: presentIntake(intake, names), ...shownOnce };
    }),
    on('POST', '/api/intakes/:id/test', async ({ actor, params, body }) =>
      presentReceived(await intakes.test(actor, params.id, body.sample)),
    ),
    on('GET', '/api/deliveries/:id', async ({ actor, params }) =>
      presentDetail(await intakes.delivery(actor, params.id)),
    ),
    on('POST', '/api/deliveries/:id/replay', async ({ actor, params }) =>
      presentReceived(await intakes.replay(actor, params.id)),
    ),
    on('POST', '/in/:secret', async ({ params, headers, body }) =>
      presentReceived(await intakes.receive(params.secret, readHeaders(headers), body)),
    ),
  ];
}

function presentReceived({ id, outcome, detail }: Received) {
  return { delivery: writeId(id), outcome, detail };
}

/** Ids sort by time: the smaller of the two says where the page begins. */
function beforeOf(cursor: string | undefined, until: string | undefined): number | undefined {
  const end = until === undefined ? undefined : idOf(until, 'until');
  if (cursor === undefined) return end;
  const id = readId(cursor);
  if (id === null) throw new HubError('invalid', 'The cursor is the `next` of the page before');
  return end === undefined ? id : Math.min(id, end);
}

function idOf(time: string, field: string): number {
  const at = parseInstant(time);
  if (at === null) throw new HubError('invalid', `\`${field}\` is no time`);
  return idAt(at);
}
