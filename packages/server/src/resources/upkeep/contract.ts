/** Upkeep: what happens to messages in the end, and the timed work that keeps a store small. */

import { Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Empty, Id, Limit, Path } from '../../contract/schemas.ts';
import { Page } from '../messages/contract.ts';

const IdParam = Type.Object({ id: Id });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/trash',
    summary: 'Deleted messages of a topic that I may restore, the last deleted first: all for its admins, else my own',
    access: 'user',
    verb: 'read',
    query: Type.Object({ topic: Path, limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) }),
    answer: Page,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/:id/purge',
    summary: 'Empty a message for good, and the replies of a root; an admin of the topic need not wait 30 days',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    status: 204,
    answer: Empty,
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/:id/redact',
    summary: 'Empty one former text: that which the event at this position of the history brought',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ position: Type.Integer({ minimum: 1 }) }),
    status: 204,
    answer: Empty,
    errors: ['not-found', 'forbidden', 'conflict'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/delete',
    summary: 'Delete many, each with its own outcome; each can be restored for 30 days',
    access: 'user',
    verb: 'write',
    body: Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 1000 }) }),
    answer: Type.Object({
      results: Type.Array(
        Type.Union([
          Type.Object({ id: Id, outcome: Type.Literal('deleted') }),
          Type.Object({ id: Id, error: Type.Object({ code: Type.String(), detail: Type.String() }) }),
        ]),
      ),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/topics/:id/truncate',
    summary: 'Delete all messages of a topic, oldest first; repeat while there are more',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    answer: Type.Object({
      /** Threads, each with its replies. */
      deleted: Type.Integer(),
      more: Type.Boolean(),
    }),
    errors: ['not-found', 'forbidden'],
  }),
] as const;
