/** View choices: in which view a person looks at a topic, where it is not the topic's own. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id } from '../../contract/schemas.ts';

const ViewId = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$', description: 'Such as board' });

export const ViewChoices = Type.Object({
  choices: Type.Array(Type.Object({ topic: Id, view: ViewId })),
});
export type ViewChoices = Static<typeof ViewChoices>;

/** SSE event `view-choices`: mine were changed, here or elsewhere; read them anew. */
export const FeedViewChoices = Type.Object({});

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/view-choices',
    summary: 'In which views I look at topics, where I chose one',
    access: 'user',
    verb: 'read',
    answer: ViewChoices,
  }),
  endpoint({
    method: 'PUT',
    path: '/api/view-choices/:topic',
    summary: 'Choose the view in which I look at a topic',
    description: 'A view that the topic forces is shown nevertheless.',
    access: 'user',
    verb: 'write',
    params: Type.Object({ topic: Id }),
    body: Type.Object({ view: Type.Union([ViewId, Type.Null()], { description: "null: the topic's own" }) }),
    answer: ViewChoices,
    errors: ['not-found', 'invalid'],
  }),
] as const;
