/** Hooks: a query and a destination; what enters or changes is delivered there. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Empty, Id, Instant, UserName } from '../../contract/schemas.ts';

export const HookKindInfo = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  setup: Type.String(),
  settings: Type.Unknown(),
});

export const Hook = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  query: Type.String(),
  /** Whose rights decide what is delivered. */
  owner: UserName,
  settings: Type.Record(Type.String(), Type.Unknown()),
  signed: Type.Boolean(),
  enabled: Type.Boolean(),
  /** How many events wait, and why the last try failed. */
  waiting: Type.Integer(),
  lastError: Type.Union([Type.String(), Type.Null()]),
  createdAt: Instant,
});
export type Hook = Static<typeof Hook>;

export const HookAttempt = Type.Object({
  id: Id,
  at: Instant,
  message: Id,
  outcome: Type.Enum(['waiting', 'done', 'failed']),
  tries: Type.Integer(),
  detail: Type.String(),
});

const IdParam = Type.Object({ id: Id });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/hook-kinds',
    summary: 'The kinds of destination that the hub can deliver to',
    access: 'user',
    answer: Type.Object({ kinds: Type.Array(HookKindInfo) }),
  }),
  endpoint({
    method: 'GET',
    path: '/api/hooks',
    summary: 'My hooks',
    access: 'user',
    verb: 'read',
    answer: Type.Object({ hooks: Type.Array(Hook) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/hooks',
    secret: true,
    summary: 'Make a hook; a signing secret that the hub makes is shown this once',
    access: 'user',
    verb: 'admin',
    body: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 100 }),
      kind: Type.String({ maxLength: 40 }),
      query: Type.String({ maxLength: 4000 }),
      settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
    status: 201,
    answer: Type.Object({ hook: Hook, signingSecret: Type.String() }),
    errors: ['invalid', 'bad-query'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/hooks/:id',
    summary: 'Change a hook or switch it off',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      query: Type.Optional(Type.String({ maxLength: 4000 })),
      settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      enabled: Type.Optional(Type.Boolean()),
    }),
    answer: Hook,
    errors: ['not-found', 'invalid', 'bad-query'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/hooks/:id',
    summary: 'Delete a hook and what waits for it',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    status: 204,
    answer: Empty,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/hooks/:id/deliveries',
    summary: 'What was delivered and what waits, newest first',
    access: 'user',
    verb: 'read',
    params: IdParam,
    query: Type.Object({ cursor: Type.Optional(Cursor) }),
    answer: Type.Object({ deliveries: Type.Array(HookAttempt), next: Type.Union([Cursor, Type.Null()]) }),
    errors: ['not-found'],
  }),
] as const;
