import type { Actor } from '../../contract/actor.ts';
import { type Call, type Route, routesOf } from '../../contract/route.ts';
import { versionOf } from '../../contract/version.ts';
import { endpoints, type Topic } from './contract.ts';
import { presentTopic } from './present.ts';
import type { TopicFacts, TopicsService } from './service.ts';

const on = routesOf(endpoints);

export function topicRoutes(topics: TopicsService): readonly Route[] {
  /** With the version as ETag, to be sent back as If-Match. */
  const answer = (
    { actor, setHeader }: Pick<Call<unknown>, 'setHeader'> & { actor: Actor },
    topic: TopicFacts,
  ): Topic => {
    setHeader('etag', `"${topic.version}"`);
    return presentTopic(topics, actor, topic);
  };
  return [
    on('GET', '/api/topics', async ({ actor, query }) => ({
      topics: topics.list(actor, query).map((topic) => presentTopic(topics, actor, topic)),
    })),
    on('POST', '/api/topics', async (call) => answer(call, await topics.make(call.actor, call.body))),
    on('POST', '/api/direct', async (call) => answer(call, await topics.direct(call.actor, call.body.users))),
    on('GET', '/api/topics/:id', async (call) => answer(call, topics.get(call.actor, call.params.id))),
    on('PATCH', '/api/topics/:id', async (call) =>
      answer(call, await topics.change(call.actor, call.params.id, call.body, versionOf(call.headers))),
    ),
    on('POST', '/api/topics/:id/move', async (call) =>
      answer(call, await topics.move(call.actor, call.params.id, call.body.path)),
    ),
    on('PUT', '/api/topics/:id/archived', async (call) =>
      answer(call, await topics.archive(call.actor, call.params.id, call.body.archived)),
    ),
    on('GET', '/api/topics/:id/rights', async ({ actor, params }) => ({ rights: topics.rightsOf(actor, params.id) })),
    on('PUT', '/api/topics/:id/rights', ({ actor, params, body }) =>
      topics.replaceRights(actor, params.id, body.rights, body.below),
    ),
    on('PATCH', '/api/topics/:id/rights', ({ actor, params, body: { below, ...patch } }) =>
      topics.patchRights(actor, params.id, patch, below),
    ),
    on('POST', '/api/topics/:id/rights/preview', async ({ actor, params, body: { below, ...change } }) =>
      topics.previewRights(actor, params.id, change, below),
    ),
    on('DELETE', '/api/topics/:id', async ({ actor, params }) => {
      await topics.remove(actor, params.id);
      return {};
    }),
  ];
}
