import type { AuditEntry } from '../../resources/audit/contract.ts';
import { ask, type Door, seenIn } from './door.ts';

/** A deleted message is told of to those who may bring it back. */
export const auditOfMessages: Door = {
  name: 'audit of messages',
  allowed: (model, name) =>
    [...model.messages.values()].filter((message) => model.isShown(name, message)).map(({ id }) => id),
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

export const auditExport: Door = {
  name: 'audit as lines',
  allowed: auditOfMessages.allowed,
  async visible(_, caller) {
    const accept = 'application/x-ndjson';
    const answer = await caller.call<string>('GET', '/api/audit?kind=message', undefined, { accept });
    return seenIn(answer, (lines) => {
      const events = lines.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as AuditEntry)));
      return [...new Set(events.flatMap(({ message }) => message ?? []))];
    });
  },
};
