/** Which of a reader's queries an event concerns, and how. Rights are those of now, asked at delivery. */

import type { Node, Query } from '@tagloop/language/query/ast';
import type { MessageFacts } from '@tagloop/language/query/facts';
import { prepare } from '@tagloop/language/query/matches';

export interface Snapshot {
  readonly topicId: number;
  readonly deleted: boolean;
  /** What it said then was emptied since: no query can be asked about it. */
  readonly emptied?: boolean;
  readonly facts: MessageFacts;
}

export interface Change {
  readonly position: number;
  readonly kind: string;
  /** Name of the user. */
  readonly actor: string | null;
  /** Ms since 1970. */
  readonly at: number;
  /** Wire id of the message. */
  readonly id: string;
  /** Null before it was created. */
  readonly before: Snapshot | null;
  /** Null when the message is gone from the store. */
  readonly after: Snapshot | null;
  /** How a change that is told late looks from now; absent for live ones. */
  readonly past?: Past;
  /** JSON of the message as it is after the event; made once, shared by all readers. */
  message(): string;
}

/** What was moved away or deleted since is not told to who can no longer read it: only that it left, and that once. */
export interface Past {
  /** Where the message is by now; null when it is gone from the store. */
  readonly now: Pick<Snapshot, 'topicId' | 'deleted'> | null;
  /** Whether it is the message's first change that is told. */
  readonly isFirst: boolean;
}

export type Match = 'entered' | 'changed' | 'left';

export interface Reader {
  readonly name: string;
  readonly zone: string;
  /** All names, in lower case, of whoever this one means; the same for all readers. */
  namesOf(name: string): readonly string[];
  /** The path of now of the topic that is or was called so; the same for all readers. */
  pathOf(path: string): string;
  /** As in `QueryContext`; absent for who reads nothing, such as a hook. */
  readonly readUpTo?: (topic: string) => number;
  /** Ids of the topics that he may read. */
  readable(): ReadonlySet<number>;
}

export interface Matcher {
  /** Whether it asks for what is unread, so that the reader needs his positions. */
  readonly asksUnread: boolean;
  /** Null when the query had and has nothing to do with the message. */
  match(change: Change, reader: Reader, now: number): Match | null;
}

/** Results of one change, shared by readers with the same query. */
const shared = new WeakMap<Change, Map<string, { before: boolean; after: boolean }>>();

/** @param text as the reader sent it: equal texts share their results */
export function matcherOf(query: Query, text: string): Matcher {
  const test = prepare(query);
  // `me` makes the answer the reader's own, as do days the zone's.
  const isPersonal = asks(query.where, (node) => isMe(node) || isUnread(node));

  /** Made once: to put a long text together for each change costs more than most tests. */
  const keys = new WeakMap<Reader, string>();

  function keyOf(reader: Reader): string {
    const known = keys.get(reader);
    if (known !== undefined) return known;
    const { name, zone, readUpTo } = reader;
    const key = `${isPersonal ? name : ''} ${readUpTo ? 'reads' : ''} ${zone} ${text}`;
    keys.set(reader, key);
    return key;
  }

  function resultOf(change: Change, reader: Reader, now: number): { before: boolean; after: boolean } {
    const { name, zone, namesOf, pathOf, readUpTo } = reader;
    const key = keyOf(reader);
    const results = shared.get(change) ?? new Map<string, { before: boolean; after: boolean }>();
    shared.set(change, results);
    const known = results.get(key);
    if (known) return known;
    const context = { now, zone, reader: name, namesOf, pathOf, ...(readUpTo && { readUpTo }) };
    const result = {
      before: canMatch(change.before) && test(change.before.facts, context),
      after: canMatch(change.after) && test(change.after.facts, context),
    };
    results.set(key, result);
    return result;
  }

  return {
    asksUnread: asks(query.where, isUnread),
    match(change, reader, now) {
      const { before, after } = resultOf(change, reader, now);
      // Who may have had it when it said something else must not keep it.
      const mayHaveMatched = change.before?.emptied === true && !change.before.deleted;
      if (!before && !after && !mayHaveMatched) return null;
      const readable = reader.readable();
      const was = (before || mayHaveMatched) && readable.has(change.before?.topicId ?? -1);
      if (change.past && !isThere(change.past.now, readable)) return was && change.past.isFirst ? 'left' : null;
      const is = after && readable.has(change.after?.topicId ?? -1);
      if (is) return was && before ? 'changed' : 'entered';
      return was ? 'left' : null;
    },
  };
}

function isThere(now: Past['now'], readable: ReadonlySet<number>): boolean {
  return now !== null && !now.deleted && readable.has(now.topicId);
}

function canMatch(snapshot: Snapshot | null): snapshot is Snapshot {
  return snapshot !== null && !snapshot.deleted && !snapshot.emptied;
}

function asks(node: Node, test: (leaf: Node) => boolean): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some((each) => asks(each, test));
  return node.kind === 'not' ? asks(node.node, test) : test(node);
}

function isMe(node: Node): boolean {
  if (node.kind === 'from') return node.any.includes('me');
  return node.kind === 'mention' && node.name.toLowerCase() === 'me';
}

function isUnread(node: Node): boolean {
  return node.kind === 'is' && node.what === 'unread';
}
