/**
 * Verifies messages: counts, index rows and spans must be those that a message and its log give when they are made anew.
 * Reads only; give it a connection that sees one moment of the store.
 */

import { numberOf, tagKeyValue } from '@tagloop/language/text/tags';
import { words } from '@tagloop/language/text/words';
import type { Kysely } from 'kysely';
import type { Dialect } from '../../../store/dialect.ts';
import type { TopicTables } from '../../topics/tables.ts';
import type { UserTables } from '../../users/tables.ts';
import * as messageQueries from '../queries.ts';
import { type MessageState, readText, rowOf, stateOf } from '../state.ts';
import type { MessageRow, MessageTables } from '../tables.ts';
import { historyErrors, spansOfLog } from './history.ts';
import * as queries from './queries.ts';

export interface Disagreement {
  /** Null when it is about no single message. */
  readonly messageId: number | null;
  /** `its tag "fix" is not in the index` */
  readonly detail: string;
}

export interface Verified {
  readonly messages: number;
  readonly events: number;
}

type Tell = (disagreement: Disagreement) => void;
type Db = Kysely<MessageTables & TopicTables & UserTables>;
type IndexRows = Record<queries.IndexTable, queries.IndexRow[]>;

const messagesAtOnce = 200;
const indexTables = ['message_tag', 'message_label', 'message_mention', 'message_key'] as const;

/** @param tell is called with each disagreement as it is found */
export async function verifyMessages(db: Db, dialect: Dialect, tell: Tell): Promise<Verified> {
  const known = await queries.knownIds(db);
  const counts = { message_tag: 0, message_label: 0, message_mention: 0, message_key: 0 };
  let messages = 0;
  for (let last = 0; ; ) {
    const rows = await queries.messagesBehind(db, last, messagesAtOnce);
    const end = rows.at(-1);
    if (!end) break;
    last = end.id;
    messages += rows.length;
    for (const row of rows) for (const detail of rowErrors(row, known)) tell({ messageId: row.id, detail });
    const states = rows.map(stateOf);
    await verifyThreads(db, states, tell);
    await verifyHistory(db, states, tell);
    await verifyWords(db, dialect, states, tell);
    const made = indexRows(states);
    for (const table of indexTables) {
      await verifyIndex(db, table, made[table], tell);
      counts[table] += made[table].length;
    }
  }
  await verifyExcess(db, counts, tell);
  return { messages, events: await verifyLog(db, tell) };
}

/** What a row must agree with by itself: it is made anew from its text and lists. */
function* rowErrors(row: MessageRow, known: { topics: ReadonlySet<number>; users: ReadonlySet<number> }) {
  if (!known.topics.has(row.topic_id)) yield 'its topic is not there';
  if (!known.users.has(row.author_id)) yield 'its author is not there';
  const state = stateOf(row);
  const written: Readonly<Record<string, unknown>> = { ...row };
  for (const [column, value] of Object.entries(rowOf({ ...state, ...readText(state.text) }))) {
    if (written[column] !== value) yield `its column "${column}" is not what its text and lists give`;
  }
  for (const voters of [state.likers, [...state.votersUp, ...state.votersDown]]) {
    if (new Set(voters).size < voters.length) yield 'somebody likes or votes twice';
  }
}

async function verifyThreads(db: Db, messages: readonly MessageState[], tell: Tell): Promise<void> {
  const parents = new Set(messages.flatMap(({ parentId }) => parentId ?? []));
  const roots = new Map((await messageQueries.messagesByIds(db, [...parents])).map((row) => [row.id, row]));
  const counted = await queries.repliesCounted(
    db,
    messages.map(({ id }) => id),
  );
  for (const message of messages) {
    const say = (detail: string) => tell({ messageId: message.id, detail });
    const replies = counted.get(message.id) ?? 0;
    if (message.parentId === null) {
      if (message.deletedAt === null && message.replies !== replies) {
        say(`it counts ${message.replies} replies and has ${replies}`);
      }
      if (message.deletedAt !== null && replies > 0) say(`it is deleted, ${replies} of its replies are not`);
      continue;
    }
    const root = roots.get(message.parentId);
    if (!root) say('its root is not there');
    else if (root.parent_id !== null) say('its root is a reply');
    else if (root.topic_id !== message.topicId) say('its root lies in another topic');
  }
}

async function verifyHistory(db: Db, messages: readonly MessageState[], tell: Tell): Promise<void> {
  const ids = messages.map(({ id }) => id);
  const events = await queries.eventsOf(db, ids);
  const spans = await queries.spansOf(db, ids);
  for (const message of messages) {
    const own = events.get(message.id) ?? [];
    for (const detail of historyErrors(message, own)) tell({ messageId: message.id, detail });
    const lines = (list: readonly MessageTables['label_span'][]) =>
      list.map(({ label, from_at, to_at }) => JSON.stringify([label, from_at, to_at])).sort();
    if (!sameList(lines(spansOfLog(message, own)), lines(spans.get(message.id) ?? []))) {
      tell({ messageId: message.id, detail: 'the times of its labels are not those of the log' });
    }
  }
}

async function verifyWords(db: Db, dialect: Dialect, messages: readonly MessageState[], tell: Tell): Promise<void> {
  for (const { id, text } of messages) {
    const all = words(text);
    if (all.length > 0 && !(await queries.isFoundBy(db, dialect, id, all))) {
      tell({ messageId: id, detail: 'it is not found by its words' });
    }
  }
}

/** The rows that the index should hold of messages. */
function indexRows(messages: readonly MessageState[]): IndexRows {
  return {
    message_tag: messages.flatMap(({ topicId, id, tags }) =>
      tags.map((tag) => {
        const value = tagKeyValue(tag)?.value;
        return [topicId, tag, id, value === undefined ? null : numberOf(value)];
      }),
    ),
    message_label: messages.flatMap(({ topicId, id, labels }) => labels.map(({ text }) => [topicId, text, id])),
    message_mention: messages.flatMap(({ id, mentions }) => mentions.map((name) => [name, id])),
    message_key: messages.flatMap(({ topicId, id, key }) => (key === null ? [] : [[topicId, key, id]])),
  };
}

async function verifyIndex(
  db: Db,
  table: queries.IndexTable,
  rows: readonly queries.IndexRow[],
  tell: Tell,
): Promise<void> {
  const there = new Set((await queries.rowsThere(db, table, rows)).map((row) => JSON.stringify(row)));
  const idAt = queries.indexes[table].columns.findIndex((column) => column === 'id' || column === 'message_id');
  for (const row of rows) {
    if (there.has(JSON.stringify(row))) continue;
    tell({ messageId: Number(row[idAt]), detail: `${table} does not hold ${JSON.stringify(row)}` });
  }
}

/** Each row that should be there was looked for: what is more than these should not be there. */
async function verifyExcess(db: Db, counts: Record<queries.IndexTable, number>, tell: Tell): Promise<void> {
  for (const table of ['message_tag', 'message_label', 'message_mention'] as const) {
    const excess = (await queries.countRows(db, table)) - counts[table];
    if (excess > 0) tell({ messageId: null, detail: `${table} holds ${excess} rows that no message has` });
  }
  // Keys of moved messages stay where they were, so they may be more.
  for (const table of ['message_key', 'message_place', 'label_span', 'event'] as const) {
    const orphans = await queries.countOrphans(db, table);
    if (orphans > 0) tell({ messageId: null, detail: `${table} holds ${orphans} rows of messages that are not there` });
  }
}

/** @returns how many events there are */
async function verifyLog(db: Db, tell: Tell): Promise<number> {
  const { head, last, events } = await queries.logCounted(db);
  if (head !== last || head !== events) {
    tell({ messageId: null, detail: `the log stands at ${head}, its last event at ${last}, and it has ${events}` });
  }
  return events;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
