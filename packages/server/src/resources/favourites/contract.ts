/** Favourites: topics and tags that a person keeps at hand, each kind in an order of his own. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Path } from '../../contract/schemas.ts';

const Tag = Type.String({ minLength: 1, maxLength: 500, description: 'Without #, decoded' });

export const Favourites = Type.Object({
  topics: Type.Array(Type.Object({ topic: Id, path: Path })),
  tags: Type.Array(Tag),
});
export type Favourites = Static<typeof Favourites>;

/** SSE event `favourites`: mine were changed, here or elsewhere; read them anew. */
export const FeedFavourites = Type.Object({});

const after = 'Behind which one it stands; null for the first place; when absent it stays, or comes last';

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/favourites',
    summary: 'My favourite topics and tags, in my order',
    access: 'user',
    verb: 'read',
    answer: Favourites,
  }),
  endpoint({
    method: 'PUT',
    path: '/api/favourites/topics/:topic',
    summary: 'Make a topic a favourite, or move it among them',
    access: 'user',
    verb: 'write',
    params: Type.Object({ topic: Id }),
    body: Type.Object({ after: Type.Optional(Type.Union([Id, Type.Null()], { description: after })) }),
    answer: Favourites,
    errors: ['not-found', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/favourites/topics/:topic',
    summary: 'Make a topic a favourite no more',
    access: 'user',
    verb: 'write',
    params: Type.Object({ topic: Id }),
    answer: Favourites,
  }),
  endpoint({
    method: 'PUT',
    path: '/api/favourites/tags/:tag',
    summary: 'Make a tag a favourite, or move it among them',
    access: 'user',
    verb: 'write',
    params: Type.Object({ tag: Tag }),
    body: Type.Object({ after: Type.Optional(Type.Union([Tag, Type.Null()], { description: after })) }),
    answer: Favourites,
    errors: ['invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/favourites/tags/:tag',
    summary: 'Make a tag a favourite no more',
    access: 'user',
    verb: 'write',
    params: Type.Object({ tag: Tag }),
    answer: Favourites,
  }),
] as const;
