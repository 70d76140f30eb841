import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import type { Route } from '../../contract/route.ts';
import { routesOf } from '../../contract/route.ts';
import { readUtf8 } from '../../contract/text.ts';
import { versionOf } from '../../contract/version.ts';
import { type CountOrError, endpoints, uncountable } from './contract.ts';
import type { MessagesService } from './service.ts';

const on = routesOf(endpoints);

export function messageRoutes(messages: MessagesService): readonly Route[] {
  return [
    on('GET', '/api/messages', ({ actor, query }) =>
      messages.list(actor, readQuery(query.q ?? ''), {
        limit: query.limit ?? 100,
        cursor: query.cursor,
        zone: query.zone,
      }),
    ),
    on('GET', '/api/messages/count', ({ actor, query }) =>
      messages.count(actor, readQuery(query.q ?? ''), { zone: query.zone, exact: query.exact ?? false }),
    ),
    on('POST', '/api/messages/counts', async ({ actor, body: { queries, zone } }) => ({
      counts: await Promise.all(
        queries.map((q) => countOrError(async () => messages.count(actor, readQuery(q), { zone, exact: false }))),
      ),
    })),
    on('POST', '/api/messages/label-times', async ({ actor, body }) => ({
      messages: await messages.labelTimes(actor, body.ids),
    })),
    on('POST', '/api/messages', ({ actor, body }) => messages.post(actor, body)),
    on('POST', '/api/messages/upsert', ({ actor, body }) => messages.upsertOne(actor, body)),
    on('POST', '/api/messages/bulk', async ({ actor, body }) => ({
      results: await messages.bulk(actor, body.operations),
    })),
    on('POST', '/api/post/*', ({ actor, body, rest }) =>
      messages.post(actor, { topic: `/${rest}`, text: readUtf8(body) }),
    ),
    on('GET', '/api/messages/:id', ({ actor, params }) => messages.get(actor, params.id)),
    on('GET', '/api/messages/:id/thread', ({ actor, params }) => messages.thread(actor, params.id)),
    on('GET', '/api/messages/:id/history', async ({ actor, params }) => ({
      entries: await messages.history(actor, params.id),
    })),
    on('PATCH', '/api/messages/:id', ({ actor, params, body, headers }) =>
      messages.edit(actor, params.id, body.text, versionOf(headers), body.at),
    ),
    on('PATCH', '/api/messages/:id/labels', ({ actor, params, body }) => messages.relabel(actor, params.id, body)),
    on('POST', '/api/messages/:id/move', ({ actor, params, body }) =>
      messages.move(actor, params.id, body.topic, body.at),
    ),
    on('DELETE', '/api/messages/:id', async ({ actor, params }) => {
      await messages.remove(actor, params.id);
      return {};
    }),
    on('POST', '/api/messages/:id/restore', ({ actor, params }) => messages.restore(actor, params.id)),
    on('PUT', '/api/messages/:id/like', ({ actor, params, body }) =>
      messages.like(actor, params.id, body.like, body.at),
    ),
    on('PUT', '/api/messages/:id/vote', ({ actor, params, body }) =>
      messages.vote(actor, params.id, body.vote, body.at),
    ),
    on('PUT', '/api/messages/:id/task', ({ actor, params, body }) =>
      messages.task(actor, params.id, body.task, body.at),
    ),
    on('PUT', '/api/messages/:id/pin', ({ actor, params, body }) =>
      messages.pin(actor, params.id, body.pinned, body.at),
    ),
    on('PUT', '/api/messages/:id/place', async ({ actor, params, body }) => ({
      rank: await messages.place(actor, params.id, body.list, body.after),
    })),
    on('GET', '/api/unread', async ({ actor }) => ({ topics: await messages.unread(actor) })),
    on('PUT', '/api/unread', async ({ actor, body }) => {
      await messages.markAllRead(actor, body.topics);
      return { topics: await messages.unread(actor, body.topics) };
    }),
    on('PUT', '/api/unread/:topic', ({ actor, params, body }) => messages.mark(actor, params.topic, body)),
    on('GET', '/api/lists/:list', async ({ actor, params }) => ({
      places: await messages.places(actor, params.list),
    })),
  ];
}

async function countOrError(count: () => Promise<CountOrError>): Promise<CountOrError> {
  try {
    return await count();
  } catch (error) {
    const code = error instanceof HubError ? uncountable.find((each) => each === error.code) : undefined;
    if (!(error instanceof HubError) || !code) throw error;
    return { error: { code, detail: error.message } };
  }
}
