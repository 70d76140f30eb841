/** Alerts: what the message of an alert cannot say, and what people do about it. All else is done as with any message. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Empty, Id, Instant, Path, UserName } from '../../contract/schemas.ts';
import { Message } from '../messages/contract.ts';

export const AlertFacts = Type.Object({
  /** Of the alert. */
  message: Id,
  /** How often it fired since it was last calm for longer than the grace, repeats included. */
  count: Type.Integer(),
  /** When it began to fire, and when it was last heard of. */
  firstSeen: Instant,
  lastSeen: Instant,
  /** How often it opened or closed within the last hour, and whether that is too often to believe in either. */
  flaps: Type.Integer(),
  flapping: Type.Boolean(),
  /** Occurrences that are no longer kept in its thread. */
  forgotten: Type.Integer(),
  owner: Type.Union([UserName, Type.Null()]),
  /** When it is free again by itself; null where it is nobody's, or his without an end. */
  ownerUntil: Type.Union([Instant, Type.Null()]),
  /** When it is done by itself unless it is heard of again; null where its topic has no `alertExpiry`. */
  expiresAt: Type.Union([Instant, Type.Null()]),
  /** Why nobody wants to hear of it now; of several silences the one that ends first. */
  silence: Type.Union([Type.Object({ message: Id, until: Instant, reason: Type.String() }), Type.Null()]),
  /** The open alert that it names as its parent (`#parent:<key>`), for which it is muted. */
  mutedBy: Type.Union([Id, Type.Null()]),
});
export type AlertFacts = Static<typeof AlertFacts>;

const Reason = Type.String({ minLength: 1, maxLength: 300 });
const SilencedQuery = Type.String({
  minLength: 1,
  maxLength: 4000,
  description: 'Selects alerts; those of the topic are meant',
});

export const Silence = Type.Object({
  message: Id,
  topic: Path,
  by: UserName,
  query: Type.String(),
  reason: Type.String(),
  until: Instant,
});
export type Silence = Static<typeof Silence>;

export const NewSilence = Type.Object({ topic: Path, query: SilencedQuery, until: Instant, reason: Reason });
export type NewSilence = Static<typeof NewSilence>;

export const AlertLinks = Type.Object({
  /** Its id, as its alerts name it: `#incident:<id>`. */
  incident: Type.Optional(Type.Union([Type.String({ pattern: '^\\S{1,80}$' }), Type.Null()])),
  /** Id of the message of a deployment. */
  cause: Type.Optional(Type.Union([Id, Type.Null()])),
});
export type AlertLinks = Static<typeof AlertLinks>;

const params = Type.Object({ id: Id });
const errors = ['not-found', 'forbidden', 'invalid', 'gone'] as const;

export const endpoints = [
  endpoint({
    method: 'POST',
    path: '/api/alerts/facts',
    summary: 'What is known of alerts beside their messages; those that are gone, hidden or no alerts are left out',
    access: 'user',
    verb: 'read',
    body: Type.Object({ ids: Type.Array(Id, { maxItems: 500 }) }),
    answer: Type.Object({ facts: Type.Array(AlertFacts) }),
    errors: ['invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/alerts/:id/take',
    summary: 'Make an alert mine: what its sender repeats leaves it mine until it ends',
    access: 'user',
    verb: 'write',
    params,
    body: Type.Object({ until: Type.Optional(Instant) }),
    answer: AlertFacts,
    errors,
  }),
  endpoint({
    method: 'POST',
    path: '/api/alerts/:id/give-back',
    summary: 'Make an alert nobody’s: open for whoever takes it',
    access: 'user',
    verb: 'write',
    params,
    answer: AlertFacts,
    errors,
  }),
  endpoint({
    method: 'POST',
    path: '/api/alerts/:id/done',
    summary: 'Say that an alert is over; its sender opens it again when it fires',
    access: 'user',
    verb: 'write',
    params,
    answer: AlertFacts,
    errors,
  }),
  endpoint({
    method: 'GET',
    path: '/api/alerts/:id/suggested-cause',
    summary: 'The last deployment of its service to production before it began; null where none is known',
    access: 'user',
    verb: 'read',
    params,
    answer: Type.Object({ deployment: Type.Union([Message, Type.Null()]) }),
    errors: ['not-found', 'invalid', 'gone', 'query-too-slow'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/alerts/:id/links',
    summary: 'Say to which incident an alert belongs and which deployment caused it; null takes that back',
    access: 'user',
    verb: 'write',
    params,
    body: AlertLinks,
    answer: Message,
    errors,
  }),
  endpoint({
    method: 'GET',
    path: '/api/silences',
    summary: 'Silences that hold, the soonest to end first',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      topic: Type.Optional(Id),
      within: Type.Optional(
        Type.Integer({ minimum: 0, maximum: 31_536_000_000, description: 'Only those that end within so many ms' }),
      ),
    }),
    answer: Type.Object({ silences: Type.Array(Silence) }),
    errors: ['invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/silences',
    summary: 'Hear nothing of some alerts of a topic for a while, those that come included',
    access: 'user',
    verb: 'write',
    body: NewSilence,
    status: 201,
    answer: Silence,
    errors: ['not-found', 'forbidden', 'invalid', 'bad-query'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/silences/:id/end',
    summary: 'End a silence before its time',
    access: 'user',
    verb: 'write',
    params,
    status: 204,
    answer: Empty,
    errors,
  }),
] as const;
