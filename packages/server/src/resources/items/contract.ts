/** Items: what a wall shows. They are messages; this tells many of them at once, as they are or as they were. */

import { itemStates } from '@tagloop/language/vocabulary/item';
import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant } from '../../contract/schemas.ts';

const State = Type.Enum(itemStates);
const MaybeText = Type.Union([Type.String(), Type.Null()]);

export const Item = Type.Object({
  id: Id,
  /** Path. */
  topic: Type.String(),
  service: MaybeText,
  /** Of `#item:`, else the title. */
  name: Type.String(),
  /** The value of the tag that was asked for. */
  group: MaybeText,
  /** `unknown` where no label says more. */
  state: State,
  /** Since when it has this state without a break; null where no label says it. */
  since: Type.Union([Instant, Type.Null()]),
});
export type Item = Static<typeof Item>;

export const Items = Type.Object({
  /** The moment that is told of. */
  at: Instant,
  items: Type.Array(Item),
  /** There are more than are told. */
  more: Type.Boolean(),
});
export type Items = Static<typeof Items>;

const Ids = Type.Array(Id);

export const ItemStates = Type.Object({
  at: Instant,
  /** The items of each state, by id. */
  states: Type.Object({ AL: Ids, WARN: Ids, UP: Ids, unknown: Ids }),
  more: Type.Boolean(),
});
export type ItemStates = Static<typeof ItemStates>;

export const ItemSpan = Type.Object({
  state: State,
  from: Instant,
  /** Null while it lasts. */
  to: Type.Union([Instant, Type.Null()]),
});
export type ItemSpan = Static<typeof ItemSpan>;

const Asked = {
  q: Type.Optional(Type.String({ maxLength: 4000, description: 'A query; of what it selects, the roots are items' })),
  at: Type.Optional(
    Type.String({ maxLength: 40, description: 'An instant: states as they were then, of the items that there were' }),
  ),
  zone: Type.Optional(Type.String({ maxLength: 64, description: "IANA name; the reader's own unless told" })),
};

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/items',
    summary: 'The items of a query in one answer, with their states of now or of any moment',
    description: 'At most 50,000. `open` counts as AL, `done` as UP; an item without a state is unknown.',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      ...Asked,
      group: Type.Optional(Type.String({ maxLength: 100, description: 'A tag key; `group` tells its value' })),
    }),
    answer: Items,
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/items/states',
    summary: 'The states of the items of a query alone, for who knows the items: quick enough to go through time',
    access: 'user',
    verb: 'read',
    query: Type.Object(Asked),
    answer: ItemStates,
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/items/:id/states',
    summary: 'The states of one item, oldest first',
    access: 'user',
    verb: 'read',
    params: Type.Object({ id: Id }),
    query: Type.Object({
      since: Type.Optional(
        Type.String({ maxLength: 40, description: 'An instant: those that ended before are left out' }),
      ),
    }),
    answer: Type.Object({ spans: Type.Array(ItemSpan) }),
    errors: ['not-found', 'invalid'],
  }),
] as const;
