/** Writes that show at once and are taken back when the hub refuses them. */

import { changeLabels, type LabelChange } from '@tagloop/language/labels/change';
import { type Family, families } from '@tagloop/language/labels/families';
import { tagsOf } from '@tagloop/language/text/tags';
import type { Message } from '@tagloop/server/resources/messages/contract';
import type { Hub } from '../call.ts';
import type { Optimistic } from './optimistic.ts';

export interface NewMessage {
  readonly topic: string;
  readonly text: string;
  readonly parentId?: string;
  readonly labels?: readonly { readonly text: string; readonly color?: string }[];
}

export type Vote = 'up' | 'down' | 'none';

/** Each answers with the message as the hub has it, and throws `HubFailure` after the rollback. */
export interface Writes {
  post(message: NewMessage): Promise<Message>;
  /** `families`: all that count in the topic; those that every topic has, unless told. */
  label(message: Message, change: LabelChange, families?: readonly Family[]): Promise<Message>;
  like(message: Message, like: boolean): Promise<Message>;
  /** Up and down exclude each other. */
  vote(message: Message, vote: Vote): Promise<Message>;
  pin(message: Message, pinned: boolean): Promise<Message>;
}

export interface WritesOptions {
  readonly hub: Hub;
  readonly optimistic: Optimistic;
  /** Who writes. */
  readonly me: Message['author'];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export function createWrites({ hub, optimistic, me, now = Date.now }: WritesOptions): Writes {
  /** The answer is shown before its forerunner goes, so that nothing flickers. */
  async function settle(undo: () => void, write: () => Promise<Message>): Promise<Message> {
    try {
      const message = await write();
      optimistic.settle(message);
      return message;
    } finally {
      undo();
    }
  }

  return {
    post(input) {
      const labels = input.labels?.map(({ text, color }) => ({ text, ...(color !== undefined && { color }) }));
      const undo = optimistic.draft(draftOf(input, me, now()));
      return settle(undo, async () => {
        const written = await hub.call('POST /api/messages', {
          body: { topic: input.topic, text: input.text, parentId: input.parentId, labels },
          headers: { 'idempotency-key': randomName() },
        });
        return written.message;
      });
    },
    label({ id }, change, known = families) {
      const undo = optimistic.change(id, (message) => ({
        ...message,
        labels: changeLabels(message.labels, change, known),
      }));
      return settle(undo, async () => {
        const body = { set: change.set?.map((label) => ({ ...label })), remove: change.remove && [...change.remove] };
        return (await hub.call('PATCH /api/messages/:id/labels', { params: { id }, body })).message;
      });
    },
    like({ id }, like) {
      const undo = optimistic.change(id, (message) => ({
        ...message,
        likers: message.likers.filter((name) => name !== me.name).concat(like ? me.name : []),
      }));
      return settle(undo, () => hub.call('PUT /api/messages/:id/like', { params: { id }, body: { like } }));
    },
    vote({ id }, vote) {
      const voters = (names: readonly string[], own: Vote) =>
        names.filter((name) => name !== me.name).concat(vote === own ? me.name : []);
      const undo = optimistic.change(id, (message) => ({
        ...message,
        votersUp: voters(message.votersUp, 'up'),
        votersDown: voters(message.votersDown, 'down'),
      }));
      return settle(undo, () => hub.call('PUT /api/messages/:id/vote', { params: { id }, body: { vote } }));
    },
    pin({ id }, pinned) {
      const undo = optimistic.change(id, (message) => ({ ...message, pinned }));
      return settle(undo, () => hub.call('PUT /api/messages/:id/pin', { params: { id }, body: { pinned } }));
    },
  };
}

function draftOf({ topic, text, parentId, labels }: NewMessage, author: Message['author'], now: number): Message {
  const at = new Date(now).toISOString();
  return {
    id: `draft:${randomName()}`,
    topic,
    author,
    text: text.trim(),
    tags: tagsOf(text),
    mentions: [],
    labels: changeLabels([], { set: labels }),
    key: null,
    parentId: parentId ?? null,
    createdAt: at,
    updatedAt: at,
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    stub: false,
    deletedAt: null,
    version: 0,
  };
}

/** Not `crypto.randomUUID`: browsers keep that from pages without TLS. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a message is only on its way to the hub. */
export function isDraft(message: Message): boolean {
  return message.id.startsWith('draft:');
}
