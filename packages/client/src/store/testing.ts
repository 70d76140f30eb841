/** A list's surroundings, for tests: a hub with a feed that the test writes. */

import type { Match } from '@tagloop/server/resources/feeds/contract';
import type { Message } from '@tagloop/server/resources/messages/contract';
import { createHub } from '../call.ts';
import { createFeed } from '../feed.ts';
import { openFeed } from '../live.ts';
import { answer, type FakeRoutes, FakeStream, fakeHub } from '../testing.ts';

/** A message of topic /A whose id and time are the number. */
export function fakeMessage(id: number, more: Partial<Message> = {}): Message {
  const at = new Date(id).toISOString();
  return {
    id: id.toString(32),
    topic: '/A',
    author: { name: 'bob', fullName: 'Bob', robot: false, kind: null },
    text: `message ${id}`,
    tags: [],
    mentions: [],
    labels: [],
    key: null,
    parentId: null,
    createdAt: at,
    updatedAt: at,
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    stub: false,
    deletedAt: null,
    version: 1,
    ...more,
  };
}

/** The routes may be replaced while the test runs. */
export function liveScene(given: FakeRoutes) {
  const stream = new FakeStream();
  stream.event('hello', { feed: 'f', cursor: 'log-0', resumed: false });
  const routes: { -readonly [Name in keyof FakeRoutes]: FakeRoutes[Name] } = {
    'GET /api/feed': () => stream,
    'PUT /api/feeds/:feed/queries': () => answer(204),
    ...given,
  };
  const fake = fakeHub(routes);
  const hub = createHub({ url: 'http://hub.test', transport: fake.transport });
  const feed = createFeed((listeners) => openFeed(hub, listeners));
  let position = 0;
  return {
    hub,
    feed,
    routes,
    requests: fake.requests,
    send: (type: string, data: unknown) => stream.event(type, data),
    /** An event of the first watched query, or of the one named. */
    event(match: Match, message: Message, query = 'w1') {
      stream.event('message', {
        cursor: `log-${++position}`,
        kind: match === 'entered' && message.version === 1 ? 'message.created' : 'message.changed',
        actor: null,
        at: message.updatedAt,
        queries: { [query]: match },
        id: message.id,
        ...(match !== 'left' && { message }),
      });
    },
  };
}
