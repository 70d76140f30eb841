/** What a reader does to messages. Each throws `HubFailure` when the hub refuses. */

import type { Hub } from '@tagloop/client/call';
import type { Optimistic } from '@tagloop/client/store/optimistic';
import type { Writes } from '@tagloop/client/store/writes';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import type { Message } from './messages.ts';

export interface Upsert {
  readonly topic: string;
  readonly key: string;
  readonly text: string;
  /** To set. */
  readonly labels: readonly string[];
}

export interface MessageWrites extends Writes {
  /** Makes the message with a key, or moves it on. */
  upsert(message: Upsert): Promise<Message>;
  /** Can be taken back by `restore`. */
  remove(message: Message): Promise<void>;
  restore(id: string): Promise<Message>;
  /** Takes a root as one's own task, or finishes it. */
  task(message: Message, task: 'doing' | 'done' | 'none'): Promise<Message>;
  /** Makes an alert the reader's until then, RFC 3339. */
  takeAlert(message: Message, until: string): Promise<void>;
  /** Says to which incident an alert belongs and which deployment caused it; null takes that back. */
  linkAlert(message: Message, links: { incident?: string | null; cause?: string | null }): Promise<Message>;
  /** Hears nothing of some alerts of a topic until then. @returns the id of its message */
  silence(wanted: { topic: string; query: string; until: string; reason: string }): Promise<string>;
  endSilence(id: string): Promise<void>;
  /** Takes a root with its replies to another topic. */
  move(message: Message, topicPath: string): Promise<Message>;
  /** Empties a former text for good: the one that the event at this position of its history brought. */
  redact(message: Message, position: number): Promise<void>;
  /** Replaces the text; refused when somebody else changed the message meanwhile. */
  edit(message: Message, text: string): Promise<Message>;
}

export function useWrites(): MessageWrites {
  const { hub, writes, optimistic } = useHub();
  return useMemo(() => createMessageWrites(hub, writes, optimistic), [hub, writes, optimistic]);
}

function createMessageWrites(hub: Hub, writes: Writes, optimistic: Optimistic): MessageWrites {
  async function settled(answer: Promise<Message>): Promise<Message> {
    const message = await answer;
    optimistic.settle(message);
    return message;
  }

  return {
    ...writes,
    async remove({ id }) {
      await hub.call('DELETE /api/messages/:id', { params: { id } });
    },
    upsert: ({ labels, ...message }) =>
      settled(
        hub
          .call('POST /api/messages/upsert', {
            body: { ...message, labels: { set: labels.map((text) => ({ text })) } },
          })
          .then((written) => written.message),
      ),
    restore: (id) => settled(hub.call('POST /api/messages/:id/restore', { params: { id } })),
    move: ({ id }, topic) => settled(hub.call('POST /api/messages/:id/move', { params: { id }, body: { topic } })),
    task: ({ id }, task) => settled(hub.call('PUT /api/messages/:id/task', { params: { id }, body: { task } })),
    async takeAlert({ id }, until) {
      await hub.call('POST /api/alerts/:id/take', { params: { id }, body: { until } });
    },
    linkAlert: ({ id }, links) => settled(hub.call('PUT /api/alerts/:id/links', { params: { id }, body: links })),
    silence: async (wanted) => (await hub.call('POST /api/silences', { body: wanted })).message,
    async endSilence(id) {
      await hub.call('POST /api/silences/:id/end', { params: { id } });
    },
    async redact({ id }, position) {
      await hub.call('POST /api/messages/:id/redact', { params: { id }, body: { position } });
    },
    edit: ({ id, version }, text) =>
      settled(
        hub.call('PATCH /api/messages/:id', {
          params: { id },
          body: { text },
          headers: { 'if-match': `"${version}"` },
        }),
      ),
  };
}
