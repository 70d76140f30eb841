/**
 * Escalations: messages that say whom to call for alerts of their topic that nobody has taken for so long. Each calls once
 * for an alert, by a reply in the name of who wrote it, and once more when the alert begins anew.
 */

import { parse } from '@tagloop/language/query/parse';
import { readEscalation } from '@tagloop/language/vocabulary/escalation';
import { actorFor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { MessageState, MessagesService, WrittenMessage } from '../messages/service.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import * as queries from './queries.ts';
import { isSilenced, readDuration, stateOfAlert } from './rules.ts';
import { isReadable } from './silences.ts';
import type { AlertTables, EscalationRow } from './tables.ts';

export interface Parts {
  readonly messages: MessagesService;
  readonly topics: TopicsService;
  readonly users: UsersService;
}

/** Of the open alerts of a topic. */
const mostLooked = 5_000;

/** Keeps in mind what a message says of an escalation. */
export async function hearEscalation(tx: Transaction, { before, after }: WrittenMessage): Promise<void> {
  const isOne = (state: MessageState | null) => state?.tags.includes('escalation') ?? false;
  if (after.parentId !== null || !(isOne(before) || isOne(after))) return;
  const db = tx.tables<AlertTables>();
  const row = rowOf(after);
  if (row) await queries.putEscalation(db, row);
  else await queries.deleteEscalation(db, after.id);
}

/** Calls for what nobody has. */
export async function escalate(tx: Transaction, parts: Parts): Promise<void> {
  for (const row of await queries.allEscalations(tx.tables())) await callFor(tx, parts, row);
}

async function callFor(tx: Transaction, { messages, topics, users }: Parts, row: EscalationRow): Promise<void> {
  const topic = topics.byId(row.topic_id);
  const author = users.byId(row.author_id);
  const actor = author && actorFor(author, 'escalation', null);
  if (!topic || !actor || !topics.may(actor, 'write', topic)) return;
  const db = tx.tables<AlertTables>();
  const query = parse(row.query);
  const ids = await queries.labelled(db, row.topic_id, ['open'], mostLooked);
  const began = new Map((await queries.alertsByIds(db, ids)).map((each) => [each.message_id, each.first_seen]));
  const names: string[] = JSON.parse(row.calls);
  for (const alert of await messages.statesOf(tx.tables(), ids)) {
    const since = began.get(alert.id) ?? alert.createdAt;
    if (alert.key === null || alert.parentId !== null || isSilenced(alert)) continue;
    if (stateOfAlert(alert) !== 'open' || since > tx.now - row.after_ms || !messages.selects(query, alert)) continue;
    const minutes = Math.round((tx.now - since) / 60_000);
    const called = names.map((name) => `@${name}`).join(' ');
    await messages.upsert(tx, actor, topic, {
      key: `escalation:${writeId(row.message_id)}:${writeId(alert.id)}:${since}`,
      parentKey: alert.key,
      text: `${called} nobody has taken this for ${minutes} min${row.note === '' ? '' : `: ${row.note}`}`,
    });
  }
}

/** Null for what is none, or calls nobody. */
function rowOf({ id, topicId, authorId, text, labels, deletedAt }: MessageState): EscalationRow | null {
  const escalation = readEscalation(text, labels);
  const after = readDuration(escalation?.after);
  if (!escalation?.query || after === null || escalation.calls.length === 0) return null;
  if (deletedAt !== null || escalation.state === 'done' || !isReadable(escalation.query)) return null;
  const { calls, note, query } = escalation;
  return {
    message_id: id,
    topic_id: topicId,
    author_id: authorId,
    after_ms: after,
    calls: JSON.stringify(calls),
    note,
    query,
  };
}
