/** Audit: the log of the hub, as far as its reader may see it. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Id, Limit, Path, UserName } from '../../contract/schemas.ts';
import { HistoryEntry } from '../messages/contract.ts';

export const AuditEntry = Type.Object({
  ...HistoryEntry.properties,
  /** Of now; null for what is of no topic, or of one that is gone. */
  topic: Type.Union([Path, Type.Null()]),
  message: Type.Union([Id, Type.Null()]),
});
export type AuditEntry = Static<typeof AuditEntry>;

const Moment = Type.String({ maxLength: 40, description: 'Of writing: `7d`, `2026-11-01` or an instant' });

export const AuditQuery = Type.Object({
  kind: Type.Optional(
    Type.String({ maxLength: 60, description: 'Such as `token.created`, or `token` for all kinds of tokens' }),
  ),
  actor: Type.Optional(UserName),
  topic: Type.Optional(Path),
  message: Type.Optional(Id),
  since: Type.Optional(Moment),
  until: Type.Optional(Moment),
  zone: Type.Optional(Type.String({ maxLength: 64 })),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
});
export type AuditQuery = Static<typeof AuditQuery>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/audit',
    summary: 'Events of the log, newest first',
    description:
      'Events of a message are for those who may read it now. Events of a topic and of its intakes are for those who ' +
      'manage the topic, events of users, groups, tokens and hooks for admins of the hub; both with the verb `admin`. ' +
      'As `application/x-ndjson` one event a line, all of them unless `limit` says how many.',
    access: 'user',
    verb: 'read',
    query: AuditQuery,
    answer: Type.Object({ events: Type.Array(AuditEntry), next: Type.Union([Cursor, Type.Null()]) }),
    texts: ['application/x-ndjson'],
    errors: ['not-found', 'query-too-slow', 'invalid'],
  }),
] as const;
