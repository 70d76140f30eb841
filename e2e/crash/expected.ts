/** What must be in the store: every write that was acknowledged, once, and nothing that nobody sent. */

import type { Answer, Hub } from '@tagloop/client/call';

export type Message = Answer<'GET /api/messages/:id'>;

/** A message as its writer left it. Texts and keys of all writers differ. */
export interface Expected {
  /** Unknown when the answer to its post was lost. */
  id: string | null;
  key: string | null;
  text: string;
  labels: readonly string[];
  replies: readonly string[];
  liked: boolean;
  vote: 'up' | 'none';
  deleted: boolean;
  /** Of replies that go when it is deleted. */
  replyIds: readonly string[];
}

export class Ledger {
  readonly messages: Expected[] = [];
  /** Texts of posts that may be repeated by nobody: whether they were carried out is not known. */
  readonly doubtful = new Set<string>();

  /** Adds a message that the hub acknowledged. */
  add(message: Pick<Expected, 'id' | 'text'> & Partial<Expected>): Expected {
    const made: Expected = {
      key: null,
      labels: [],
      replies: [],
      liked: false,
      vote: 'none',
      deleted: false,
      replyIds: [],
      ...message,
    };
    this.messages.push(made);
    return made;
  }

  /** Positions in the log of the events of messages that were deleted, and of their replies. */
  async gone(hub: Hub): Promise<Set<number>> {
    const positions = new Set<number>();
    const ids = this.messages.flatMap(({ id, deleted, replyIds }) => (deleted && id !== null ? [id, ...replyIds] : []));
    for (const id of ids) {
      const { entries } = await hub.call('GET /api/messages/:id/history', { params: { id } });
      for (const { position } of entries) positions.add(position);
    }
    return positions;
  }

  /** Compares with all messages below a topic. @returns what is wrong, nothing when all agrees */
  async compare(hub: Hub, topic: string): Promise<string[]> {
    const there = await everyMessage(hub, topic);
    const byText = new Map<string, Message[]>();
    for (const message of there) byText.set(message.text, [...(byText.get(message.text) ?? []), message]);
    const wrong: string[] = [];
    for (const expected of this.messages) {
      const found = take(byText, expected.text);
      const wanted = expected.deleted ? 0 : 1;
      if (found.length !== wanted) wrong.push(`"${expected.text}" is there ${found.length} times, not ${wanted}`);
      for (const reply of expected.replies) {
        const count = take(byText, reply).length;
        if (count !== wanted) wrong.push(`the reply "${reply}" is there ${count} times, not ${wanted}`);
      }
      const [message] = found;
      if (!message) continue;
      expected.id ??= message.id;
      const is = JSON.stringify(stateOf(message));
      const should = JSON.stringify(stateWanted(expected));
      if (is !== should) wrong.push(`"${expected.text}" is ${is}, not ${should}`);
    }
    for (const text of this.doubtful) {
      const count = take(byText, text).length;
      if (count > 1) wrong.push(`"${text}", which was sent once, is there ${count} times`);
    }
    for (const text of byText.keys()) wrong.push(`"${text}" was never acknowledged, and nobody is in doubt about it`);
    return wrong;
  }
}

async function everyMessage(hub: Hub, topic: string): Promise<Message[]> {
  const all: Message[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await hub.call('GET /api/messages', { query: { q: `in:${topic}/*`, limit: 1000, cursor } });
    all.push(...page.messages);
    if (page.next === null) return all;
    cursor = page.next;
  }
}

function take(byText: Map<string, Message[]>, text: string): Message[] {
  const found = byText.get(text) ?? [];
  byText.delete(text);
  return found;
}

function stateOf({ id, key, labels, replies, likers, votersUp, votersDown }: Message) {
  return {
    id,
    key,
    labels: labels.map(({ text }) => text).sort(),
    replies,
    liked: likers.length === 1,
    voters: [votersUp.length, votersDown.length],
  };
}

function stateWanted({ id, key, labels, replies, liked, vote }: Expected) {
  return {
    id,
    key,
    labels: labels.toSorted(),
    replies: replies.length,
    liked,
    voters: [vote === 'up' ? 1 : 0, 0],
  };
}
