/** What the writing verbs share: the message that is meant, the roots of replies, texts within their limits. */

import { tagsOf } from '@tagloop/language/text/tags';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { badText } from '../../contract/text.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { mayDelete } from './policy.ts';
import * as queries from './queries.ts';
import { type Cause, insert, update } from './save.ts';
import { type MessageState, newState, stateOf } from './state.ts';
import type { MessageTables } from './tables.ts';

export interface Services {
  readonly topics: TopicsService;
  readonly users: UsersService;
}

/** One write: who does it, in which transaction, and when it happened. */
export interface Act extends Services {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly at: number;
}

/** Whose deed it is, with which token, and when. */
export function causeOf({ actor, at }: Pick<Act, 'actor' | 'at'>): Omit<Cause, 'kind'> {
  return { actorId: actor.userId, scopes: actor.scopes, at };
}

export function db(act: Pick<Act, 'tx'>) {
  return act.tx.tables<MessageTables>();
}

/** Longer ones fit into no index. */
const longestTag = 500;

/** The text as it is kept; 422 when it is empty or longer than the topic takes. */
export function readMessageText(text: string, topic: TopicFacts): string {
  const bad = badText(text);
  if (bad) throw new HubError('invalid', `The text ${bad.message}`);
  const trimmed = text.trim();
  if (trimmed === '') throw new HubError('invalid', 'The text is empty');
  if (trimmed.length > topic.maxLength) {
    throw new HubError(
      'invalid',
      `The text is ${trimmed.length} characters long; ${topic.path} takes at most ${topic.maxLength}`,
    );
  }
  const long = trimmed.length > longestTag && tagsOf(trimmed).find((tag) => tag.length > longestTag);
  if (long) {
    throw new HubError('invalid', `The tag "#${long.slice(0, 40)}…" is longer than ${longestTag} characters`);
  }
  return trimmed;
}

/** A message that the actor may read, by wire id. */
export async function readable(
  services: Services,
  tables: Parameters<typeof queries.messageById>[0],
  actor: Actor,
  id: string,
): Promise<{ message: MessageState; topic: TopicFacts }> {
  const number = readId(id);
  const row = number === null ? undefined : await queries.messageById(tables, number);
  const topic = row && services.topics.byId(row.topic_id);
  if (!row || !topic || !services.topics.may(actor, 'read', topic)) {
    throw new HubError('not-found', 'There is no message with this id that you may read');
  }
  return { message: stateOf(row), topic };
}

/** The same, refused when it was deleted. */
export async function present(
  services: Services,
  tables: Parameters<typeof queries.messageById>[0],
  actor: Actor,
  id: string,
): Promise<{ message: MessageState; topic: TopicFacts }> {
  const found = await readable(services, tables, actor, id);
  if (found.message.deletedAt !== null) throw new HubError('not-found', 'The message was deleted');
  return found;
}

/** One that he may read; a deleted one, whose text is kept to be restored, only for those who may do that. */
export async function shown(
  services: Services,
  tables: Parameters<typeof queries.messageById>[0],
  actor: Actor,
  id: string,
): Promise<{ message: MessageState; topic: TopicFacts }> {
  const found = await readable(services, tables, actor, id);
  const { message, topic } = found;
  if (message.deletedAt !== null && !mayDelete(services.topics, actor, topic, message)) {
    throw new HubError('gone', 'The message was deleted');
  }
  return found;
}

export function requireWrite(services: Services, actor: Actor, topic: TopicFacts): void {
  if (services.topics.isLeaving(topic)) throw new HubError('not-found', `${topic.path} was deleted meanwhile`);
  if (!services.topics.may(actor, 'write', topic)) {
    throw new HubError('forbidden', `You may read ${topic.path}, but not write there`);
  }
}

/** Creates a message; a reply makes its root one reply richer. */
export async function create(
  act: Act,
  topic: TopicFacts,
  fields: Pick<MessageState, 'key' | 'text'> & Partial<Pick<MessageState, 'labels' | 'stub' | 'marks'>>,
  root: MessageState | null,
): Promise<MessageState> {
  const { tx, actor, at } = act;
  const id = await tx.mint(at === tx.now ? undefined : at);
  const state = newState({
    ...fields,
    id,
    arrivedId: isNews(tx, at) ? await tx.mint() : id,
    topicId: topic.id,
    authorId: actor.userId,
    parentId: root?.id ?? null,
    createdAt: at,
  });
  const made = insert(tx, state, { kind: 'message.created', ...causeOf(act) });
  if (root) await countReply(act, root, 1);
  touch(act, topic);
  return made;
}

/** Ms that a message may be dated back and yet be news: what is older was written into the history and is nobody's. */
const newsWithin = 86_400_000;

/** Whether a message is dated back, and little enough to be unread for those who have read what came meanwhile. */
function isNews(tx: Transaction, at: number): boolean {
  return at < tx.now && at >= tx.now - newsWithin;
}

/** The topic has a new last message, once it is committed. */
export function touch({ tx, topics, at }: Act, topic: TopicFacts): void {
  tx.afterCommit(() => topics.touched(topic.id, at));
}

/**
 * The topic where a message lies that a key of another topic led to: moved messages leave their keys behind. To write
 * there wants the right to.
 */
export function homeOf(act: Act, named: TopicFacts, message: MessageState): TopicFacts {
  if (message.topicId === named.id) return named;
  const home = act.topics.byId(message.topicId);
  if (home && act.topics.may(act.actor, 'write', home)) return home;
  throw new HubError('forbidden', `What this key of ${named.path} led to was moved to where you may not write`);
}

/** The root's count of replies and its last change; an event, so that lists show it. */
export async function countReply(act: Act, root: MessageState, by: number): Promise<MessageState> {
  return update(
    act.tx,
    root,
    { ...root, replies: Math.max(0, root.replies + by), updatedAt: Math.max(root.updatedAt, act.at) },
    { kind: 'message.replied', actorId: act.actor.userId, at: act.at },
  );
}

/** One root per thread: the root of a root is itself. */
export async function rootOf(act: Pick<Act, 'tx'>, message: MessageState): Promise<MessageState> {
  return message.parentId === null ? message : rootById(act, message.parentId);
}

/** A root as it is now, within the transaction. */
export async function rootById(act: Pick<Act, 'tx'>, id: number): Promise<MessageState> {
  const row = await queries.messageById(db(act), id);
  if (!row) throw new HubError('not-found', 'The root of this thread is gone');
  return stateOf(row);
}

export async function byKey(act: Pick<Act, 'tx'>, topic: TopicFacts, key: string): Promise<MessageState | null> {
  const row = await queries.messageByKey(db(act), topic.id, key);
  return row ? stateOf(row) : null;
}
