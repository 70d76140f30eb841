/** The live feed: Server-Sent Events over named queries, resumed by cursor. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Dictionary, Empty, Id, Instant, UserName } from '../../contract/schemas.ts';
import { UnreadList } from '../messages/contract/unread.ts';
import { Message } from '../messages/contract.ts';

export const Match = Type.Enum(['entered', 'changed', 'left']);
export type Match = Static<typeof Match>;

/** SSE event `message`. */
export const FeedEvent = Type.Object({
  cursor: Type.String(),
  kind: Type.String({
    description:
      'message.created, .changed, .replied, .late, .moved, .deleted, .restored, .purged, .redacted, .liked, .voted or .pinned',
  }),
  actor: Type.Union([UserName, Type.Null()]),
  at: Instant,
  /** Name of each query that the message matched before or after → how. */
  queries: Type.Record(Type.String(), Match),
  id: Id,
  /** Absent when it left every query of the feed. */
  message: Type.Optional(Message),
});
export type FeedEvent = Static<typeof FeedEvent>;

/**
 * SSE event `hello`: always the first. `resumed`: what was missed follows, as soon as the feed has queries; else read
 * everything anew.
 */
export const FeedHello = Type.Object({ feed: Type.String(), cursor: Type.String(), resumed: Type.Boolean() });
export type FeedHello = Static<typeof FeedHello>;

/** SSE event `reset`: too much was missed, rights changed meanwhile, or the log is another one; read everything anew. */
export const FeedReset = Type.Object({ cursor: Type.String(), reason: Type.String() });

/**
 * SSE events `topic.opened` and `topic.closed`: the right to read came or went; `topic.changed`: its settings,
 * description or archiving did.
 */
export const FeedTopic = Type.Object({ topic: Type.String() });

/**
 * SSE event `unread`: what I marked read or unread here or elsewhere, with what is unread there now, 0 too. Lists of
 * queries with `is:unread` are to be read anew, for a marking is no change of a message.
 */
export const FeedUnread = UnreadList;
export type FeedUnread = Static<typeof FeedUnread>;

/**
 * SSE event `list`: somebody placed a message of a topic that I read in a list; its order is to be read anew. It is in
 * no log.
 */
export const FeedList = Type.Object({ list: Type.String() });
export type FeedList = Static<typeof FeedList>;

export const FeedQueries = Dictionary(Type.String({ pattern: '^[\\w.:-]{1,64}$' }), Type.String({ maxLength: 4000 }));
export type FeedQueries = Static<typeof FeedQueries>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/feed',
    summary: 'Events of messages that match, as Server-Sent Events',
    description:
      'With `q` one query named `q`. Resume with `cursor` or the Last-Event-ID header. Without `q` it delivers nothing until queries are put.',
    access: 'user',
    verb: 'read',
    kind: 'stream',
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 4000 })),
      cursor: Type.Optional(Type.String({ maxLength: 100 })),
      zone: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    errors: ['bad-query'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/feeds/:feed/queries',
    summary: 'Replace the named queries of one of my open feeds',
    access: 'user',
    verb: 'read',
    params: Type.Object({ feed: Type.String({ maxLength: 64 }) }),
    body: Type.Object({ queries: FeedQueries }),
    status: 204,
    answer: Empty,
    errors: ['not-found', 'bad-query', 'invalid'],
  }),
] as const;
