/** What the fake hub tells of items: as they are, for it keeps no past. */

import type { FakeRequest } from '@tagloop/client/testing';
import { tagValue } from '@tagloop/language/text/tags';
import { titleOf } from '@tagloop/language/text/title';
import { itemStateOf } from '@tagloop/language/vocabulary/item';
import { itemOfTags } from '@tagloop/language/vocabulary/itemTags';
import type { Message } from '../data/messages.ts';

export function fakeItems(found: (query: string) => readonly Message[]) {
  const roots = ({ query }: FakeRequest) => found(query.get('q') ?? '').filter(({ parentId }) => parentId === null);
  const stateOf = ({ labels }: Message) => itemStateOf(labels) ?? 'unknown';
  return {
    'GET /api/items': (request: FakeRequest) => ({
      at: new Date().toISOString(),
      more: false,
      items: roots(request).map((message) => ({
        id: message.id,
        topic: message.topic,
        service: itemOfTags(message.tags).service ?? null,
        name: (itemOfTags(message.tags).name ?? titleOf(message.text)).slice(0, 200),
        group: tagValue(message.tags, request.query.get('group') ?? '') ?? null,
        state: stateOf(message),
        since: itemStateOf(message.labels) ? message.updatedAt : null,
      })),
    }),
    'GET /api/items/states': (request: FakeRequest) => {
      const of = (state: string) => roots(request).flatMap((each) => (stateOf(each) === state ? [each.id] : []));
      return {
        at: request.query.get('at'),
        more: false,
        states: { AL: of('AL'), WARN: of('WARN'), UP: of('UP'), unknown: of('unknown') },
      };
    },
    'GET /api/items/:id/states': ({ params }: FakeRequest) => ({
      spans: found('').flatMap((message) =>
        message.id === params.id ? [{ state: stateOf(message), from: message.createdAt, to: null }] : [],
      ),
    }),
  };
}
