/** What people do to a message that is there: text, labels, place, life, likes, votes, tasks, pins. */

import type { LabelChange } from '@tagloop/language/labels/change';
import { setLeadingTag } from '@tagloop/language/vocabulary/leadingTags';
import { HubError } from '../../contract/errors.ts';
import type { Transaction } from '../../store/store.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { Outcome } from './contract.ts';
import { afterReply } from './folding.ts';
import { applyLabels, type LabelInput, readLabels } from './labels.ts';
import { lateOf, recordLate } from './late.ts';
import * as policy from './policy.ts';
import * as queries from './queries.ts';
import { confirm, type Late, update } from './save.ts';
import { type MessageState, readText, stateOf } from './state.ts';
import type { MessageTables } from './tables.ts';
import { type Act, causeOf, countReply, db, readMessageText, requireWrite, rootOf, touch } from './write.ts';

export type Target = { readonly message: MessageState; readonly topic: TopicFacts };

export async function editText(act: Act, { message, topic }: Target, text: string): Promise<MessageState> {
  if (!policy.mayEdit(act.topics, act.actor, topic, message)) {
    throw new HubError('forbidden', 'Only its author or an admin of the topic may change this text');
  }
  const kept = readMessageText(text, topic);
  if (kept === message.text) return message;
  if ((message.marks.text ?? 0) > act.at) {
    await recordLate(act, message, { text: kept });
    return message;
  }
  const after = await change(act, message, 'message.changed', {
    ...readText(kept),
    edited: message.edited || !act.actor.robot,
    stub: false,
    marks: { ...message.marks, text: act.at },
  });
  if (message.parentId !== null) await afterReply(act, topic, message.parentId);
  return after;
}

/** Sets tags in front of a text, or takes them away; the words stay, so that whoever may write may do it. */
export async function setTags(
  act: Act,
  { message, topic }: Target,
  tags: Readonly<Record<string, string | null>>,
): Promise<MessageState> {
  requireWrite(act, act.actor, topic);
  const wanted = Object.entries(tags).reduce(
    (text, [key, value]) => setLeadingTag(text, key, value ?? undefined),
    message.text,
  );
  const text = readMessageText(wanted, topic);
  // The mark of the text stays: what its sender says next is not late for this.
  return text === message.text ? message : change(act, message, 'message.changed', readText(text));
}

export async function relabel(
  act: Act,
  { message, topic }: Target,
  wanted: { readonly set?: readonly LabelInput[]; readonly remove?: readonly string[] },
): Promise<{ outcome: Outcome; message: MessageState }> {
  requireWrite(act, act.actor, topic);
  const request = { set: readLabels(wanted.set), remove: wanted.remove ?? [] };
  const { labels, marks, late } = applyLabels(message, request, act.at, topic.families);
  if (labels !== message.labels) {
    const after = await change(act, message, 'message.changed', { labels, marks }, lateOf(late, undefined));
    if (message.parentId !== null) await afterReply(act, topic, message.parentId);
    return { outcome: 'updated', message: after };
  }
  await confirm(act.tx, message, marks);
  if (!late) return { outcome: 'unchanged', message };
  await recordLate(act, message, { labels: late });
  return { outcome: 'stale', message };
}

/** What follows from rules and from time, and is nobody's deed. */
export async function relabelByHub(
  tx: Transaction,
  topics: TopicsService,
  id: number,
  wanted: LabelChange,
): Promise<void> {
  const row = await queries.messageById(tx.tables<MessageTables>(), id);
  if (!row || row.deleted_at !== null) return;
  const before = stateOf(row);
  const at = Math.max(tx.now, ...Object.values(before.marks));
  const families = topics.byId(before.topicId)?.families ?? [];
  const { labels, marks } = applyLabels(before, wanted, at, families);
  if (labels === before.labels) return;
  const after = { ...before, labels, marks, updatedAt: Math.max(before.updatedAt, at) };
  await update(tx, before, after, { kind: 'message.changed', actorId: null, at });
}

/** A root goes with its replies; its keys lead to it from both topics. */
export async function move(act: Act, { message, topic }: Target, to: TopicFacts): Promise<MessageState> {
  if (message.parentId !== null) throw new HubError('invalid', 'A reply cannot move; move its root');
  if (!policy.mayDelete(act.topics, act.actor, topic, message)) {
    throw new HubError('forbidden', 'Only its author or an admin of the topic may move this message away');
  }
  requireWrite(act, act.actor, to);
  if (to.id === topic.id) return message;
  const replies = (await queries.everyReplyOf(db(act), message.id)).map(stateOf);
  const keys = [message, ...replies].flatMap((each) => (each.key === null ? [] : [{ key: each.key, id: each.id }]));
  const there = await queries.messagesOfKeys(
    db(act),
    to.id,
    keys.map(({ key }) => key),
  );
  // A thread that comes back finds its own keys.
  if (keys.some(({ key, id }) => (there.get(key) ?? id) !== id)) {
    throw new HubError('conflict', `A key of this thread leads to another message in ${to.path}`);
  }
  const moved = await change(act, message, 'message.moved', { topicId: to.id });
  for (const reply of replies) await change(act, reply, 'message.moved', { topicId: to.id });
  for (const { key, id } of keys) await queries.insertKey(db(act), to.id, key, id);
  touch(act, to);
  return moved;
}

/** A tombstone over the message and, for a root, over the replies that are still there. */
export async function remove(act: Act, target: Target): Promise<void> {
  const { message, topic } = target;
  requireOwner(act, target, 'delete');
  if (message.parentId === null) return removeThread(act.tx, message, act.actor.userId, act.at);
  await countReply(act, await rootOf(act, message), -1);
  await change(act, message, 'message.deleted', { deletedAt: act.tx.now });
  await afterReply(act, topic, message.parentId);
}

/** A root and the replies that are there. @param actorId null for the hub itself */
export async function removeThread(
  tx: Transaction,
  root: MessageState,
  actorId: number | null,
  at: number,
): Promise<void> {
  const replies = await queries.repliesOf(tx.tables(), root.id);
  for (const before of [...replies.map(stateOf), root]) {
    const after = { ...before, deletedAt: tx.now, updatedAt: Math.max(before.updatedAt, at) };
    await update(tx, before, after, { kind: 'message.deleted', actorId, at });
  }
}

/** Ms that a deleted message can be restored; then it is purged. */
export const restorable = 30 * 86_400_000;

/** Takes the tombstone away, and those of the replies that went with it. */
export async function restore(act: Act, target: Target): Promise<MessageState> {
  const { message, topic } = target;
  requireOwner(act, target, 'restore');
  if (message.deletedAt === null) return message;
  if (message.purgedAt !== null) throw new HubError('gone', 'It was purged: what it said is gone for good');
  if (message.deletedAt < act.tx.now - restorable) {
    throw new HubError('gone', 'It was deleted more than 30 days ago');
  }
  if (message.parentId === null) {
    for (const row of await queries.everyReplyOf(db(act), message.id)) {
      if (row.deleted_at === message.deletedAt)
        await change(act, stateOf(row), 'message.restored', { deletedAt: null });
    }
    const replies = (await queries.repliesOf(db(act), message.id)).length;
    return change(act, message, 'message.restored', { deletedAt: null, replies });
  }
  const root = await rootOf(act, message);
  if (root.deletedAt !== null) throw new HubError('conflict', 'Its whole thread was deleted; restore the root');
  await countReply(act, root, 1);
  const restored = await change(act, message, 'message.restored', { deletedAt: null });
  await afterReply(act, topic, root.id);
  return restored;
}

export async function like(act: Act, { message, topic }: Target, wanted: boolean): Promise<MessageState> {
  requireReader(act, topic);
  const me = act.actor.userId;
  if (message.likers.includes(me) === wanted) return message;
  const likers = wanted ? [...message.likers, me] : message.likers.filter((id) => id !== me);
  return change(act, message, 'message.liked', { likers, updatedAt: message.updatedAt });
}

/** Up and down exclude each other. */
export async function vote(
  act: Act,
  { message, topic }: Target,
  wanted: 'up' | 'down' | 'none',
): Promise<MessageState> {
  requireReader(act, topic);
  const me = act.actor.userId;
  const others = (ids: readonly number[]) => ids.filter((id) => id !== me);
  const votersUp = wanted === 'up' ? [...others(message.votersUp), me] : others(message.votersUp);
  const votersDown = wanted === 'down' ? [...others(message.votersDown), me] : others(message.votersDown);
  if (votersUp.length === message.votersUp.length && votersDown.length === message.votersDown.length) return message;
  return change(act, message, 'message.voted', { votersUp, votersDown, updatedAt: message.updatedAt });
}

/** A task is a root with `doing` and `doing:<user>`; done says by whom. To give it back leaves it to the others. */
export async function task(act: Act, target: Target, wanted: 'doing' | 'done' | 'none'): Promise<MessageState> {
  const { message } = target;
  if (message.parentId !== null) throw new HubError('invalid', 'A reply cannot be a task; take its root');
  const mine = [`doing:${act.actor.name}`, `done:${act.actor.name}`];
  const taken = message.labels.map((label) => label.text).filter((text) => /^(doing|done):./.test(text));
  const ofOthers = (state: string) => taken.some((text) => text.startsWith(`${state}:`) && !mine.includes(text));
  const changes = {
    doing: {
      set: [{ text: 'doing' }, { text: `doing:${act.actor.name}` }],
      remove: taken.filter((text) => text.startsWith('done:')),
    },
    done: {
      set: [{ text: 'done' }, { text: `done:${act.actor.name}` }],
      remove: taken.filter((text) => text.startsWith('doing:')),
    },
    none: { remove: [...mine, ...['doing', 'done'].filter((state) => !ofOthers(state))] },
  };
  return (await relabel(act, target, changes[wanted])).message;
}

export async function pin(act: Act, { message, topic }: Target, wanted: boolean): Promise<MessageState> {
  requireWrite(act, act.actor, topic);
  if (message.pinned === wanted) return message;
  return change(act, message, 'message.pinned', { pinned: wanted, updatedAt: message.updatedAt });
}

function change(
  act: Act,
  before: MessageState,
  kind: string,
  fields: Partial<MessageState>,
  late: Late | null = null,
): Promise<MessageState> {
  const after = { ...before, updatedAt: Math.max(before.updatedAt, act.at), ...fields };
  return update(act.tx, before, after, { kind, ...causeOf(act), late });
}

function requireOwner(act: Act, { message, topic }: Target, verb: string): void {
  if (!policy.mayDelete(act.topics, act.actor, topic, message)) {
    throw new HubError('forbidden', `Only its author or an admin of the topic may ${verb} this message`);
  }
}

function requireReader(act: Act, topic: TopicFacts): void {
  if (!policy.mayReact(act.topics, act.actor, topic)) throw new HubError('not-found', 'There is no such message');
}
