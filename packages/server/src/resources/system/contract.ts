/** System: what runs, on what store, and how it fares. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Instant } from '../../contract/schemas.ts';

export const SystemFacts = Type.Object({
  version: Type.String(),
  node: Type.String({ description: 'Version of Node.js' }),
  startedAt: Instant,
  url: Type.String({ description: 'Where people and senders reach the hub' }),
  store: Type.Object({
    kind: Type.Enum(['sqlite', 'postgres']),
    shared: Type.Boolean({ description: 'Whether other hubs may write to it' }),
    bytes: Type.Integer(),
    messages: Type.Union([Type.Integer(), Type.Null()], {
      description: 'With replies and deleted ones; null when they cannot be counted within the budget of a query',
    }),
  }),
  /** Position of its last event. */
  log: Type.Object({ id: Type.String(), position: Type.Integer() }),
  memory: Type.Object({
    bytes: Type.Integer({ description: 'Of the process' }),
    heapBytes: Type.Integer({ description: 'Of it in use by what the hub keeps' }),
  }),
  waiting: Type.Object({
    writes: Type.Integer({ description: 'Writes that wait for a transaction' }),
    hooks: Type.Integer({ description: 'Deliveries of hooks that are not out yet' }),
    mail: Type.Integer({ description: 'Letters that are not out yet' }),
  }),
  mail: Type.Object({ from: Type.Union([Type.String(), Type.Null()], { description: 'Null: the hub sends no mail' }) }),
});
export type SystemFacts = Static<typeof SystemFacts>;

export const MailTried = Type.Object({
  to: Type.String(),
  sent: Type.Boolean(),
  detail: Type.String({ description: 'What the mail server said' }),
});
export type MailTried = Static<typeof MailTried>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/system',
    summary: 'Version, store, memory and queues of this hub',
    access: 'admin',
    verb: 'admin',
    answer: SystemFacts,
  }),
  endpoint({
    method: 'POST',
    path: '/api/system/mail',
    summary: 'Send a mail to my own address, and tell what the mail server says',
    access: 'admin',
    verb: 'admin',
    answer: MailTried,
    errors: ['invalid'],
  }),
] as const;
