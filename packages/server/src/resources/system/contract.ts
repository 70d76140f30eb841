/** System: what runs, on what store, how it fares, and what its topics hold. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant } from '../../contract/schemas.ts';
import { Right } from '../topics/contract.ts';

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
    backup: Type.Union([Type.Object({ at: Instant, bytes: Type.Integer() }), Type.Null()], {
      description: 'The last one that `tagloop backup` made with the data folder of this hub',
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

const Count = Type.Union([Type.Integer(), Type.Null()], {
  description: 'With replies; null when they cannot be counted within the budget of a query',
});

export const TopicHolding = Type.Object({
  id: Id,
  messages: Count,
  /** As long as there is one, the topic cannot be deleted. */
  deletedMessages: Count,
  rights: Type.Array(Right),
});
export type TopicHolding = Static<typeof TopicHolding>;

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
  endpoint({
    method: 'GET',
    path: '/api/system/topics',
    summary: 'How many messages each topic that I manage holds, and who may do what there, archived ones too',
    description: 'Direct topics are managed by nobody, and are not told.',
    access: 'admin',
    verb: 'admin',
    answer: Type.Object({ topics: Type.Array(TopicHolding) }),
  }),
] as const;
