/** Saved queries: a name for a query, for its owner alone or for others. It is run with the rights of who runs it. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Empty, Id, Limit, UserName } from '../../contract/schemas.ts';
import { Page } from '../messages/contract.ts';

/** For whom it is: its owner, a group, the readers of a topic, or everyone. */
export const Audience = Type.Enum(['me', 'group', 'topic', 'everyone']);
export type Audience = Static<typeof Audience>;

export const SavedQuery = Type.Object({
  id: Id,
  name: Type.String(),
  query: Type.String(),
  color: Type.Union([Type.String(), Type.Null()]),
  audience: Audience,
  /** Name of the group. */
  group: Type.Union([Type.String(), Type.Null()]),
  topic: Type.Union([Id, Type.Null()]),
  owner: UserName,
  mayChange: Type.Boolean(),
  /** Why it cannot be run any more; null while it can. */
  problem: Type.Union([Type.String(), Type.Null()]),
  version: Type.Integer(),
});
export type SavedQuery = Static<typeof SavedQuery>;

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  query: Type.String({ maxLength: 4000 }),
  color: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]),
  audience: Audience,
  group: Type.Union([Type.String({ maxLength: 100 }), Type.Null()], { description: 'For the audience "group"' }),
  topic: Type.Union([Id, Type.Null()], { description: 'For the audience "topic"' }),
};
export const SavedQueryChange = Type.Partial(Type.Object(fields));
export type SavedQueryChange = Static<typeof SavedQueryChange>;

const NewSavedQuery = Type.Object({
  name: fields.name,
  query: fields.query,
  color: Type.Optional(fields.color),
  audience: Type.Optional(fields.audience),
  group: Type.Optional(fields.group),
  topic: Type.Optional(fields.topic),
});
export type NewSavedQuery = Static<typeof NewSavedQuery>;

/** SSE event `saved-queries`: mine were changed, here or elsewhere; read them anew. What others share is not told. */
export const FeedSavedQueries = Type.Object({});

const IdParam = Type.Object({ id: Id });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/saved-queries',
    summary: 'My saved queries in my order, then those that others share with me, by name',
    access: 'user',
    verb: 'read',
    answer: Type.Object({ savedQueries: Type.Array(SavedQuery) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/saved-queries',
    summary: 'Save a query under a name',
    access: 'user',
    verb: 'write',
    body: NewSavedQuery,
    status: 201,
    answer: SavedQuery,
    errors: ['bad-query', 'invalid', 'forbidden', 'not-found'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/saved-queries/:id',
    summary: 'Change a saved query; send If-Match with the version',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: SavedQueryChange,
    answer: SavedQuery,
    errors: ['bad-query', 'invalid', 'forbidden', 'not-found', 'stale-version'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/saved-queries/:id/place',
    summary: 'Place one of my saved queries behind another one, or first',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ after: Type.Union([Id, Type.Null()]) }),
    status: 204,
    answer: Empty,
    errors: ['invalid', 'forbidden', 'not-found'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/saved-queries/:id',
    summary: 'Delete a saved query',
    access: 'user',
    verb: 'write',
    params: IdParam,
    status: 204,
    answer: Empty,
    errors: ['forbidden', 'not-found'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/saved-queries/:id/messages',
    summary: 'The messages of a saved query, by my rights',
    access: 'user',
    verb: 'read',
    params: IdParam,
    query: Type.Object({
      limit: Type.Optional(Limit),
      cursor: Type.Optional(Cursor),
      zone: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    answer: Page,
    errors: ['bad-query', 'query-too-slow', 'invalid', 'not-found'],
  }),
] as const;
