/** Since when messages carry their labels. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../../contract/endpoint.ts';
import { Id, Instant } from '../../../contract/schemas.ts';

export const LabelTimes = Type.Object({
  id: Id,
  labels: Type.Array(Type.Object({ text: Type.String(), since: Instant })),
});
export type LabelTimes = Static<typeof LabelTimes>;

export const labelTimeEndpoints = [
  endpoint({
    method: 'POST',
    path: '/api/messages/label-times',
    summary: 'Since when messages carry each of their labels',
    description:
      'By what happened, not by when the hub wrote it: a label that came by a late delivery has its own time. A label ' +
      'that went and came back has the time when it came back. Messages that are gone, or that I may not read, are left out.',
    access: 'user',
    verb: 'read',
    body: Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 200 }) }),
    answer: Type.Object({ messages: Type.Array(LabelTimes) }),
  }),
] as const;
