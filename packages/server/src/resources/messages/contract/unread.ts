/** What a person has not read, and how it is marked. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../../contract/endpoint.ts';
import { Id, Path } from '../../../contract/schemas.ts';

export const Unread = Type.Object({
  topic: Id,
  path: Path,
  count: Type.Integer({ minimum: 0, maximum: 100, description: '100 stands for 100 and more: show 99+' }),
});
export type Unread = Static<typeof Unread>;

export const UnreadList = Type.Object({ topics: Type.Array(Unread) });

export const unreadEndpoints = [
  endpoint({
    method: 'GET',
    path: '/api/unread',
    summary: 'How much I have not read, in all topics that I may read',
    description:
      'Topics without unread messages are left out. What I wrote myself is never unread, and what was dated back by ' +
      'more than a day is history. To keep the counts live without asking again, put the query `is:unread` into the ' +
      'feed: `entered` is one more in the topic of the message, and ask anew after `left`. The SSE event `unread` ' +
      'tells what another tab marked.',
    access: 'user',
    verb: 'read',
    answer: UnreadList,
    errors: ['query-too-slow'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/unread',
    summary: 'Mark all messages of these topics read, or of all that I may read',
    access: 'user',
    verb: 'write',
    body: Type.Object({ topics: Type.Optional(Type.Array(Id, { maxItems: 1000 })) }),
    answer: UnreadList,
    errors: ['not-found', 'query-too-slow'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/unread/:topic',
    summary: 'Mark a topic read: all of it, or up to a message; or unread from a message on',
    description:
      'Up to and from go by the order in which messages came to the hub. Marking read moves forward only, so that two ' +
      'tabs may tell in any order.',
    access: 'user',
    verb: 'write',
    params: Type.Object({ topic: Id }),
    body: Type.Object({
      upTo: Type.Optional(Id),
      from: Type.Optional(Id),
    }),
    answer: Unread,
    errors: ['not-found', 'invalid', 'query-too-slow'],
  }),
] as const;
