/** How people come in, and back in: invitations, sign-up, new passwords. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant, UserName } from '../../contract/schemas.ts';
import { Email, FullName, languages, Me, Password } from '../users/contract.ts';

export const Invitation = Type.Object({
  id: Id,
  email: Type.Union([Type.String(), Type.Null()]),
  fullName: Type.String(),
  /** Names of the groups that he joins. */
  groups: Type.Array(Type.String()),
  madeBy: UserName,
  createdAt: Instant,
  expiresAt: Instant,
});
export type Invitation = Static<typeof Invitation>;

export const Link = Type.Object({
  kind: Type.Enum(['invite', 'verify', 'reset', 'email']),
  /** Whose password or mail address it sets; null where the account is not yet made. */
  name: Type.Union([UserName, Type.Null()]),
  fullName: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  expiresAt: Instant,
});
export type Link = Static<typeof Link>;

const Secret = Type.String({ maxLength: 200, description: 'The last part of the link' });
const Language = Type.Optional(Type.Enum(languages));

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/entrance',
    summary: 'How people come in without an invitation',
    access: 'public',
    answer: Type.Object({
      signUp: Type.Boolean({ description: 'Whether a mail address of some domain is enough' }),
      reset: Type.Boolean({ description: 'Whether a new password can be asked for by mail' }),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/invitations',
    secret: true,
    summary: 'Invite a person; the link is shown this once, and mailed where the hub can',
    access: 'admin',
    verb: 'admin',
    body: Type.Object({
      email: Type.Optional(Email),
      fullName: Type.Optional(FullName),
      groups: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 })),
      language: Language,
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, description: 'How long it works; 7 unless told' })),
    }),
    status: 201,
    answer: Type.Object({ invitation: Invitation, link: Type.String(), mailed: Type.Boolean() }),
    errors: ['conflict', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/invitations',
    summary: 'Invitations that were not yet used, newest first',
    access: 'admin',
    verb: 'admin',
    answer: Type.Object({ invitations: Type.Array(Invitation) }),
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/invitations/:id',
    summary: 'Withdraw an invitation',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    status: 204,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/users/:id/reset-link',
    secret: true,
    summary: 'Make a one-time link by which a person chooses a new password; it is shown this once',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    status: 201,
    answer: Type.Object({ link: Type.String(), expiresAt: Instant }),
    errors: ['invalid', 'not-found'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/links/:secret',
    summary: 'What a one-time link is for',
    access: 'public',
    params: Type.Object({ secret: Secret }),
    answer: Link,
    errors: ['not-found', 'gone'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/accounts',
    summary: 'Make my account by an invitation or a checked mail address, and sign in',
    access: 'public',
    body: Type.Object({
      secret: Secret,
      name: UserName,
      fullName: Type.Optional(Type.String({ maxLength: 200 })),
      password: Password,
      language: Language,
    }),
    status: 201,
    answer: Me,
    errors: ['not-found', 'gone', 'conflict', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/sign-ups',
    summary: 'Ask for an account; a link comes by mail',
    description: 'The answer is the same whether somebody has the address already or not.',
    access: 'public',
    body: Type.Object({ email: Email, language: Language }),
    status: 202,
    answer: Type.Object({}),
    errors: ['forbidden', 'invalid', 'too-many-requests'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/resets',
    summary: 'Ask for a new password; a link comes by mail',
    description: 'The answer is the same whether there is such a person or not.',
    access: 'public',
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 320, description: 'Name or mail address' }) }),
    status: 202,
    answer: Type.Object({}),
    errors: ['forbidden', 'too-many-requests'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/passwords',
    summary: 'Choose a new password by a one-time link, and sign in; my other sessions end',
    access: 'public',
    body: Type.Object({ secret: Secret, password: Password }),
    status: 201,
    answer: Me,
    errors: ['not-found', 'gone'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/me/email',
    summary: 'Change my mail address',
    description:
      'Where the hub sends mail, a link goes to the new address, and the former one counts until it is opened; else the ' +
      'new one counts at once.',
    access: 'person',
    body: Type.Object({ email: Email, password: Type.String({ maxLength: 1000 }) }),
    answer: Type.Object({ mailed: Type.Boolean() }),
    errors: ['bad-credentials', 'conflict', 'invalid', 'too-many-requests'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/emails',
    summary: 'Take the mail address to which a one-time link was sent',
    access: 'public',
    body: Type.Object({ secret: Secret }),
    answer: Type.Object({ email: Type.String() }),
    errors: ['not-found', 'gone', 'conflict'],
  }),
] as const;
