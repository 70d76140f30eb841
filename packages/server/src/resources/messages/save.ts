/**
 * The one place where a message reaches the store: rows, index of tags, labels, mentions and words, spans and the event,
 * all in the transaction that it is given.
 */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Label } from '@tagloop/language/labels/label';
import { numberOf, tagKeyValue } from '@tagloop/language/text/tags';
import { words } from '@tagloop/language/text/words';
import type { ActorScope } from '../../contract/actor.ts';
import type { Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';
import { type MessageState, rowOf } from './state.ts';
import type { MessageRow, MessageTables } from './tables.ts';

/** What listeners of the log get of an event about a message. */
export interface LiveChange {
  readonly before: MessageState | null;
  readonly after: MessageState;
  /** Of the token that it was written with; null for none, and where the hub did it. */
  readonly scopes: readonly ActorScope[] | null;
}

export interface Cause {
  readonly kind: string;
  /** Null for the hub itself. */
  readonly actorId: number | null;
  /** Of the token that the actor came with; absent for none. */
  readonly scopes?: readonly ActorScope[] | null;
  /** When it happened. */
  readonly at: number;
  /** What of it came too late for the present. */
  readonly late?: Late | null;
}

export interface Late {
  readonly labels?: LabelChange;
  readonly text?: string;
}

/** Writes a message that was not there. */
export function insert(tx: Transaction, state: MessageState, cause: Cause): MessageState {
  const folded = words(state.text);
  tx.later('message', { ...rowOf(state), ...tx.dialect.wordColumns(folded) });
  const wordRow = tx.dialect.wordRow(state.id, folded);
  if (wordRow) tx.later('message_words', wordRow);
  insertTags(tx, state, state.tags);
  insertLabels(tx, state, state.labels);
  for (const name of state.mentions) tx.later('message_mention', { name, id: state.id });
  if (state.key !== null) tx.later('message_key', { topic_id: state.topicId, key: state.key, message_id: state.id });
  for (const label of state.labels) openSpan(tx, state.id, label.text, cause.at);
  append(tx, null, state, cause, {});
  return state;
}

/** Fields whose change is in the history, as `{ was, is }`. */
export const recordedFields = [
  'topicId',
  'authorId',
  'key',
  'text',
  'labels',
  'replies',
  'likers',
  'votersUp',
  'votersDown',
  'pinned',
  'edited',
  'stub',
  'deletedAt',
  'updatedAt',
] as const;

/** Writes what differs between two states of a message; `after` gets the next version. */
export async function update(
  tx: Transaction,
  before: MessageState,
  changed: MessageState,
  cause: Cause,
): Promise<MessageState> {
  const after = await writeState(tx, before, changed, cause.at);
  append(tx, before, after, cause, { ...differences(before, after), ...(cause.late && { late: cause.late }) });
  return after;
}

/** The same for a text of which nobody shall know what it was: neither the history nor a reader of now is told. */
export async function rewrite(
  tx: Transaction,
  before: MessageState,
  changed: MessageState,
  cause: Cause,
): Promise<void> {
  const after = await writeState(tx, before, changed, cause.at);
  append(tx, after, after, cause, {});
}

async function writeState(
  tx: Transaction,
  before: MessageState,
  changed: MessageState,
  at: number,
): Promise<MessageState> {
  const after = { ...changed, version: before.version + 1 };
  const db = tx.tables<MessageTables>();
  const folded = after.text === before.text ? null : words(after.text);
  await queries.updateMessage(db, after.id, {
    ...changedColumns(rowOf(before), rowOf(after)),
    ...(folded && tx.dialect.wordColumns(folded)),
  });
  if (folded) await indexWords(tx, after.id, folded);
  if (after.topicId !== before.topicId) {
    await queries.moveIndex(db, after.id, after.topicId);
  }
  await changeTags(tx, before, after);
  await changeLabels(tx, before, after, at);
  if (!sameList(before.mentions, after.mentions)) {
    await queries.deleteMentions(db, after.id);
    for (const name of after.mentions) tx.later('message_mention', { name, id: after.id });
  }
  return after;
}

/** Moves marks of time on without an event: the state was confirmed, not changed. The same marks write nothing. */
export async function confirm(tx: Transaction, before: MessageState, marks: MessageState['marks']): Promise<void> {
  const written = JSON.stringify(marks);
  if (written === JSON.stringify(before.marks)) return;
  await queries.updateMarks(tx.tables<MessageTables>(), before.id, written);
}

/** A change that came too late for the present: only the history gets it. */
export function appendLate(tx: Transaction, state: MessageState, cause: Cause, late: Late): void {
  append(tx, state, state, cause, { late });
}

function append(
  tx: Transaction,
  before: MessageState | null,
  after: MessageState,
  cause: Cause,
  data: Record<string, unknown>,
): void {
  const live: LiveChange = { before, after, scopes: cause.scopes ?? null };
  tx.append(
    { kind: cause.kind, topicId: after.topicId, messageId: after.id, actorId: cause.actorId, at: cause.at, data },
    live,
  );
}

/** What is the same is not written: an index is rewritten for each column that is. */
function changedColumns(was: MessageRow, is: MessageRow): Partial<MessageRow> {
  const before: Readonly<Record<string, unknown>> = { ...was };
  const after: Readonly<Record<string, unknown>> = { ...is };
  const changed: Record<string, unknown> = {};
  for (const column in after) if (after[column] !== before[column]) changed[column] = after[column];
  return changed;
}

function differences(before: MessageState, after: MessageState): Record<string, { was: unknown; is: unknown }> {
  const found: Record<string, { was: unknown; is: unknown }> = {};
  for (const field of recordedFields) {
    const was = before[field];
    const is = after[field];
    if (was !== is && JSON.stringify(was) !== JSON.stringify(is)) found[field] = { was, is };
  }
  return found;
}

function insertTags(tx: Transaction, state: MessageState, tags: readonly string[]): void {
  for (const tag of tags) {
    const value = tagKeyValue(tag)?.value;
    const number = value === undefined ? null : numberOf(value);
    tx.later('message_tag', { topic_id: state.topicId, tag, number, id: state.id });
  }
}

function insertLabels(tx: Transaction, state: MessageState, labels: readonly Label[]): void {
  for (const label of labels) tx.later('message_label', { topic_id: state.topicId, label: label.text, id: state.id });
}

async function changeTags(tx: Transaction, before: MessageState, after: MessageState): Promise<void> {
  if (before.tags === after.tags) return;
  const gone = before.tags.filter((tag) => !after.tags.includes(tag));
  for (const tag of gone) await queries.deleteTag(tx.tables<MessageTables>(), after.topicId, after.id, tag);
  insertTags(
    tx,
    after,
    after.tags.filter((tag) => !before.tags.includes(tag)),
  );
}

async function changeLabels(tx: Transaction, before: MessageState, after: MessageState, at: number): Promise<void> {
  if (before.labels === after.labels) return;
  const was = before.labels.map((label) => label.text);
  const is = after.labels.map((label) => label.text);
  const gone = was.filter((text) => !is.includes(text));
  const db = tx.tables<MessageTables>();
  for (const label of gone) {
    await queries.deleteLabel(db, after.topicId, after.id, label);
    await queries.closeSpan(db, after.id, label, at);
  }
  const come = after.labels.filter((label) => !was.includes(label.text));
  insertLabels(tx, after, come);
  for (const label of come) {
    await queries.reopenSpan(db, after.id, label.text, at);
  }
}

function openSpan(tx: Transaction, id: number, label: string, at: number): void {
  tx.later('label_span', { message_id: id, label, from_at: at, to_at: null });
}

async function indexWords(tx: Transaction, id: number, folded: readonly string[]): Promise<void> {
  const row = tx.dialect.wordRow(id, folded);
  if (!row) return;
  await queries.deleteWords(tx.tables<MessageTables>(), id);
  tx.later('message_words', row);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
}
