import { HubError } from '../../contract/errors.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import type { MessagesService } from '../messages/service.ts';
import { endpoints } from './contract.ts';

const on = routesOf(endpoints);

/** Deletions that share a batch of the writer, so that others come in between. */
const atOnce = 50;

export function upkeepRoutes(messages: MessagesService): readonly Route[] {
  return [
    on('GET', '/api/trash', ({ actor, query }) =>
      messages.trash(actor, query.topic, { limit: query.limit ?? 100, cursor: query.cursor }),
    ),
    on('POST', '/api/messages/:id/purge', async ({ actor, params }) => {
      await messages.purge(actor, params.id);
      return {};
    }),
    on('POST', '/api/messages/:id/redact', async ({ actor, params, body }) => {
      await messages.redact(actor, params.id, body.position);
      return {};
    }),
    on('POST', '/api/messages/delete', async ({ actor, body }) => {
      const removed = (id: string) =>
        messages.remove(actor, id).then(
          () => ({ id, outcome: 'deleted' as const }),
          (error: unknown) => {
            if (!(error instanceof HubError)) throw error;
            return { id, error: { code: error.code, detail: error.message } };
          },
        );
      const results: Awaited<ReturnType<typeof removed>>[] = [];
      for (let start = 0; start < body.ids.length; start += atOnce) {
        results.push(...(await Promise.all(body.ids.slice(start, start + atOnce).map(removed))));
      }
      return { results };
    }),
    on('POST', '/api/topics/:id/truncate', ({ actor, params }) => messages.truncate(actor, params.id)),
  ];
}
