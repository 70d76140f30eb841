/** Events of the log as changes: live ones carry both states, past ones are walked back from the state of now. */

import type { Query } from '@tagloop/language/query/ast';
import { matches } from '@tagloop/language/query/matches';
import type { Kysely } from 'kysely';
import type { LoggedEvent, LogTail } from '../../events/follower.ts';
import { eventsAfter, type LogRow, logHead, TooMuchMissed } from '../../events/log.ts';
import type { Change, Snapshot } from '../../events/match.ts';
import { writeId } from '../../lib/ids.ts';
import type { CommittedEvent, Store, Transaction } from '../../store/store.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { present } from './present.ts';
import * as queries from './queries.ts';
import type { LiveChange } from './save.ts';
import { factsOf, type MessageState, readText, stateOf } from './state.ts';
import type { MessageTables } from './tables.ts';

interface Names {
  readonly topics: TopicsService;
  readonly users: UsersService;
}

const mostScanned = 200_000;
const scanned = 5_000;

export function liveChange(event: CommittedEvent, names: Names): Change | null {
  if (event.messageId === null || !isLive(event.live)) return null;
  return changeOf(event.position, event.kind, event.actorId, event.at, event.messageId, event.live, names);
}

/** A message as it is written, before the commit. */
export interface WrittenMessage extends LiveChange {
  readonly actorId: number | null;
  /** When it happened, ms since 1970. */
  readonly at: number;
}

export type WrittenListener = (tx: Transaction, written: WrittenMessage) => Promise<void>;

/** Tells of each event of a message in the transaction that writes it. */
export function onWritten(store: Pick<Store, 'onAppend'>, listener: WrittenListener): void {
  store.onAppend(async (tx, events) => {
    for (const { live, actorId, at } of events) if (isLive(live)) await listener(tx, { ...live, actorId, at });
  });
}

/** What stands behind a position; throws `TooMuchMissed`. */
export function tailAfter(store: Store, position: number, names: Names): Promise<LogTail> {
  // Read at one moment: the states are those behind the last of these events.
  return store.snapshot(async (db) => {
    const head = await logHead(db);
    const rows = await rowsAfter(db, position);
    const states = await statesOf(db, rows);
    const changes = () => walkBack(rows, states, names);
    return { position: head.position, events: rows.map(eventOf), changes, late: () => toldLate(changes(), states) };
  });
}

function walkBack(rows: readonly LogRow[], nows: ReadonlyMap<number, MessageState>, names: Names): Change[] {
  const states = new Map(nows);
  const changes: Change[] = [];
  for (const row of rows.toReversed()) {
    const id = row.message_id;
    if (id === null) continue;
    const after = states.get(id) ?? null;
    const before = after === null || row.kind === 'message.created' ? null : stateBefore(after, row);
    if (before) states.set(id, before);
    changes.push(changeOf(row.position, row.kind, row.actor_id, row.at, id, { before, after }, names));
  }
  return changes.toReversed();
}

/** With where each message is by now. */
function toldLate(changes: readonly Change[], nows: ReadonlyMap<number, MessageState>): Change[] {
  const states = new Map([...nows].map(([id, state]) => [writeId(id), state]));
  const told = new Set<string>();
  return changes.map((change) => {
    const isFirst = !told.has(change.id);
    told.add(change.id);
    const state = states.get(change.id);
    const now = state ? { topicId: state.topicId, deleted: state.deletedAt !== null } : null;
    return { ...change, past: { now, isFirst } };
  });
}

async function rowsAfter(db: Kysely<unknown>, position: number): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for (let from = position; ; ) {
    const part = await eventsAfter(db, from, scanned);
    rows.push(...part);
    if (rows.length > mostScanned) throw new TooMuchMissed();
    const last = part.at(-1);
    if (part.length < scanned || !last) return rows;
    from = last.position;
  }
}

function eventOf(row: LogRow): LoggedEvent {
  const { position, kind, at, recorded } = row;
  const ids = { topicId: row.topic_id, messageId: row.message_id, actorId: row.actor_id };
  return { position, kind, ...ids, at, recorded, data: JSON.parse(row.data) };
}

async function statesOf(db: Kysely<unknown>, rows: readonly LogRow[]): Promise<Map<number, Past>> {
  const ids = [...new Set(rows.flatMap((row) => (row.message_id === null ? [] : [row.message_id])))];
  const states = new Map<number, Past>();
  for (let start = 0; start < ids.length; start += 500) {
    const found = await queries.messagesByIds(db as Kysely<MessageTables>, ids.slice(start, start + 500));
    for (const row of found) states.set(row.id, stateOf(row));
  }
  return states;
}

/** A state of then. What it said may be emptied since: then nobody can tell any more which queries it matched. */
type Past = MessageState & { readonly emptied?: boolean };

/** The event's `was` over the state behind it. */
function stateBefore(after: Past, row: LogRow): Past {
  const data = JSON.parse(row.data) as Record<string, { was?: unknown }>;
  const was: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(data)) {
    if (field !== 'late') was[field] = value.was;
  }
  // What came too late changed nothing, so it made no version.
  const version = row.kind === 'message.late' ? after.version : after.version - 1;
  const before = { ...after, ...was, version } as Past;
  if (was.text === null) return { ...before, ...readText(''), emptied: true };
  return typeof was.text === 'string' ? { ...before, ...readText(was.text), emptied: false } : before;
}

function isLive(live: unknown): live is LiveChange {
  return typeof live === 'object' && live !== null && 'after' in live;
}

function changeOf(
  position: number,
  kind: string,
  actorId: number | null,
  at: number,
  messageId: number,
  states: { before: Past | null; after: Past | null },
  names: Names,
): Change {
  let json: string | undefined;
  return {
    position,
    kind,
    actor: actorId === null ? null : (names.users.byId(actorId)?.name ?? null),
    at,
    id: writeId(messageId),
    before: states.before && snapshotOf(states.before, names),
    after: states.after && snapshotOf(states.after, names),
    message() {
      json ??= states.after ? JSON.stringify(present(states.after, names)) : 'null';
      return json;
    },
  };
}

/** Whether a query that nobody reads selects a message; days are those of UTC. */
export function selects(query: Query, state: MessageState, names: Names, now: number): boolean {
  const facts = snapshotOf(state, names)?.facts;
  const { namesOf } = names.users;
  const pathOf = (path: string) => names.topics.pathOf(path);
  return facts !== undefined && matches(facts, query, { now, zone: 'UTC', reader: '', namesOf, pathOf });
}

function snapshotOf(state: Past, { topics, users }: Names): Snapshot | null {
  const topic = topics.byId(state.topicId);
  if (!topic) return null;
  const author = users.byId(state.authorId)?.name ?? '';
  const parentId = state.parentId === null ? null : writeId(state.parentId);
  return {
    topicId: state.topicId,
    deleted: state.deletedAt !== null,
    emptied: state.emptied ?? false,
    facts: factsOf(state, topic, author, writeId(state.id), parentId),
  };
}
