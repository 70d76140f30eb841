import type { AuditEntry } from '../../resources/audit/contract.ts';
import { ask, type Door } from './door.ts';

/** A deleted message is told of to those who may bring it back. */
export const auditOfMessages: Door = {
  name: 'audit of messages',
  allowed: (model, name) =>
    [...model.messages.values()]
      .filter((message) => model.reads(name, message) && (message.deleted === null || model.owns(name, message)))
      .map(({ id }) => id),
  visible: (_, caller) =>
    ask<{ events: AuditEntry[] }>(caller, '/api/audit?kind=message&limit=1000', ({ events }) => [
      ...new Set(events.flatMap(({ message }) => message ?? [])),
    ]),
};

export const auditOfTopics: Door = {
  name: 'audit of topics',
  allowed: (model, name) =>
    [...model.topics.values()].filter((topic) => model.may(name, 'admin', topic)).map(({ path }) => path),
  visible: (_, caller) =>
    ask<{ events: AuditEntry[] }>(caller, '/api/audit?kind=topic.created&limit=1000', ({ events }) => [
      ...new Set(
        events.flatMap(({ topic }) =>
          topic === null || topic === '/Direct' || topic.startsWith('/Private') ? [] : topic,
        ),
      ),
    ]),
};
