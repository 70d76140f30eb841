/** Snippets: code by itself, in and out. They are messages; all else is done with them as with any. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id } from '../../contract/schemas.ts';
import { Written } from '../messages/contract.ts';

export const SnippetQuery = Type.Object({
  title: Type.Optional(
    Type.String({ minLength: 1, maxLength: 300, description: 'The first line of the code unless told' }),
  ),
  language: Type.Optional(
    Type.String({ minLength: 1, maxLength: 40, description: 'Read from the title or the code unless told' }),
  ),
  expires: Type.Optional(
    Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The last day on which it is kept' }),
  ),
});
export type SnippetQuery = Static<typeof SnippetQuery>;

export const endpoints = [
  endpoint({
    method: 'POST',
    path: '/api/snippets/*',
    summary: 'The body is the code, the path the topic: curl --data-binary @file',
    access: 'bearer',
    verb: 'write',
    kind: 'raw',
    query: SnippetQuery,
    status: 201,
    answer: Written,
    errors: ['not-found', 'forbidden', 'invalid', 'bad-request', 'too-large'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/snippets/:id/raw',
    summary: 'The code of a snippet, as text',
    access: 'user',
    verb: 'read',
    params: Type.Object({ id: Id }),
    texts: ['text/plain'],
    errors: ['not-found'],
  }),
] as const;
