/** Sessions of people and tokens of people and robots. */

import { type Static, Type } from 'typebox';
import { endpoint, verbs } from '../../contract/endpoint.ts';
import { Empty, Id, Instant, UserName } from '../../contract/schemas.ts';
import { Me, Password } from '../users/contract.ts';

/** Topics a token reaches, and what it may do there. */
export const Scope = Type.Object({
  topics: Type.String({ minLength: 1, maxLength: 200, description: '`*`, `/Build/Pipelines` or `/Build/*`' }),
  verbs: Type.Array(Type.Enum(verbs), { minItems: 1 }),
});
export type Scope = Static<typeof Scope>;

export const Token = Type.Object({
  id: Id,
  label: Type.String(),
  user: UserName,
  scopes: Type.Array(Scope),
  createdAt: Instant,
  expiresAt: Type.Union([Instant, Type.Null()]),
  lastUsedAt: Type.Union([Instant, Type.Null()]),
});
export type Token = Static<typeof Token>;

export const Session = Type.Object({
  id: Id,
  /** Whether it is the one that asks. */
  current: Type.Boolean(),
  agent: Type.String({ description: 'What the browser called itself' }),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
});
export type Session = Static<typeof Session>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/setup',
    summary: 'Whether the hub still waits for its first admin',
    access: 'public',
    answer: Type.Object({ needed: Type.Boolean() }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/setup',
    summary: 'Make the first admin with the one-time secret of the printed link, and sign in',
    access: 'public',
    body: Type.Object({
      secret: Type.String({ maxLength: 200 }),
      name: UserName,
      fullName: Type.Optional(Type.String({ maxLength: 200 })),
      password: Password,
    }),
    status: 201,
    answer: Me,
    errors: ['bad-credentials', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/sessions',
    summary: 'Sign in',
    description: 'Sets the session cookie.',
    access: 'public',
    body: Type.Object({ name: UserName, password: Type.String({ maxLength: 1000 }) }),
    status: 201,
    answer: Me,
    errors: ['bad-credentials', 'too-many-requests'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/sessions/current',
    summary: 'Sign out',
    access: 'user',
    status: 204,
  }),
  endpoint({
    method: 'GET',
    path: '/api/sessions',
    summary: 'Where I am signed in',
    access: 'person',
    answer: Type.Object({ sessions: Type.Array(Session) }),
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: 'End one of my sessions',
    access: 'person',
    params: Type.Object({ id: Id }),
    status: 204,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/me/password',
    summary: 'Change my password; my other sessions end, tokens stay',
    access: 'person',
    body: Type.Object({ old: Type.String({ maxLength: 1000 }), new: Password }),
    status: 204,
    errors: ['bad-credentials', 'too-many-requests'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/tokens',
    summary: 'My tokens, and those of robots if I am an admin',
    access: 'user',
    answer: Type.Object({ tokens: Type.Array(Token) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/tokens',
    secret: true,
    summary: 'Make a token; its secret is shown this once',
    access: 'person',
    body: Type.Object({
      label: Type.String({ minLength: 1, maxLength: 100 }),
      /** A robot, for admins; oneself when absent. */
      user: Type.Optional(UserName),
      scopes: Type.Optional(Type.Array(Scope, { minItems: 1, maxItems: 50 })),
      expiresAt: Type.Optional(Instant),
    }),
    status: 201,
    answer: Type.Object({ token: Token, secret: Type.String() }),
    errors: ['forbidden', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/tokens/:id',
    summary: 'Revoke a token',
    access: 'user',
    params: Type.Object({ id: Id }),
    status: 204,
    answer: Empty,
    errors: ['not-found'],
  }),
] as const;
