/**
 * Purge: what a message said is emptied for good, in its row, the index, its history and every copy that the hub keeps.
 * Id, kinds and times stay, so that threads, counts and positions of the log are as they were.
 */

import { HubError } from '../../../contract/errors.ts';
import type { Transaction } from '../../../store/store.ts';
import { remove, type Target } from '../change.ts';
import { deleteWords, eventsOfMessage, everyReplyOf, messagesByIds, updateEventData } from '../queries.ts';
import { type MessageState, readText, stateOf } from '../state.ts';
import type { MessageTables } from '../tables.ts';
import type { Act } from '../write.ts';
import * as queries from './queries.ts';

/** Told in the transaction which messages were emptied, to empty copies of what they said. */
export type EmptiedListener = (tx: Transaction, messageIds: readonly number[]) => Promise<void>;

/** By an admin of the topic, at once: a root goes with its replies, deleted before or not. @returns their ids */
export async function purge(act: Act, target: Target): Promise<number[]> {
  const { message, topic } = target;
  if (!act.topics.may(act.actor, 'admin', topic)) {
    throw new HubError('forbidden', `Only an admin of ${topic.path} may purge its messages; delete it instead`);
  }
  if (message.deletedAt === null) await remove(act, target);
  return purgeThread(act.tx, message.id, act.actor.userId);
}

/** Empties a deleted message and, of a root, its replies. @returns the ids of those that were not yet empty */
export async function purgeThread(tx: Transaction, id: number, actorId: number | null): Promise<number[]> {
  const rows = [...(await messagesByIds(tx.tables(), [id])), ...(await everyReplyOf(tx.tables(), id))];
  const full = rows.map(stateOf).filter(({ purgedAt }) => purgedAt === null);
  for (const message of full) await empty(tx, message, actorId);
  return full.map((message) => message.id);
}

/** Empties one message, deleted or not. @param actorId null for the hub itself */
export async function empty(tx: Transaction, before: MessageState, actorId: number | null): Promise<void> {
  const tables = tx.tables<MessageTables>();
  const version = before.version + 1;
  const after = { ...before, ...readText(''), labels: [], key: null, marks: {}, purgedAt: tx.now, version };
  await queries.deleteIndex(tables, before);
  if (tx.dialect.wordRow(before.id, [])) await deleteWords(tables, before.id);
  await queries.emptyMessage(tables, before.id, version, tx.now, tx.dialect.wordColumns([]));
  for (const { position, data } of await eventsOfMessage(tables, before.id)) {
    await updateEventData(tables, position, JSON.stringify(emptied(JSON.parse(data))));
  }
  // The null is what a walk back over the log comes upon: what stood there before, nobody can tell.
  const data = { text: { was: null, is: '' } };
  const { id: messageId, topicId } = before;
  tx.append({ kind: 'message.purged', topicId, messageId, actorId, at: tx.now, data }, { before, after });
}

/** What an event may still tell. Fields that are not named here are taken to say something. */
const silent = new Set([
  'topicId',
  'authorId',
  'replies',
  'likers',
  'votersUp',
  'votersDown',
  'pinned',
  'edited',
  'stub',
  'deletedAt',
  'updatedAt',
]);

/** The same event without what was said: a text is null, labels are none, other fields go. */
function emptied(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(data).flatMap(([field, value]) => {
    if (silent.has(field)) return [[field, value]];
    if (field === 'text') return [[field, { was: null, is: null }]];
    if (field === 'labels') return [[field, { was: [], is: [] }]];
    return [];
  });
  return Object.fromEntries(kept);
}
