/** Releases of a topic as a feed for readers of news. They are messages; all else is done with them as with any. */

import { Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id } from '../../contract/schemas.ts';

export const atom = 'application/atom+xml';

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/releases/:topic',
    summary: 'The newest releases and weeks of a topic with what they bring, as an Atom feed',
    description:
      'For feed readers: they sign in by HTTP Basic with any name, and a token that reads the topic as the password. ' +
      'What changes in a release, its state, its words or its items, makes its entry newer.',
    access: 'user',
    verb: 'read',
    basic: true,
    params: Type.Object({ topic: Id }),
    texts: [atom],
    errors: ['not-found', 'query-too-slow'],
  }),
] as const;
