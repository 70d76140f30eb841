/** Messages, from the first word to the trash and back. */

import type { Written } from '../../../resources/messages/contract.ts';
import type { MessageModel, Model, TopicModel } from '../model.ts';
import type { Of } from '../operations.ts';
import type { World } from '../world.ts';
import { messageAt, settle, topicAt } from './settle.ts';

function add(
  { model }: World,
  { id, ...message }: Pick<MessageModel, 'id' | 'topic' | 'author' | 'root' | 'key'>,
  word: string,
): void {
  const texts = [{ word, topics: new Set([message.topic]) }];
  const made = { id, ...message, deleted: null, texts };
  model.messages.set(id, made);
  model.told.add(id);
  if (message.root) model.told.add(message.root.id);
  notify(model, made);
}

/** Each text calls the same ones, so that only the first of a message calls somebody. */
export const textOf = (word: string) => `secret ${word} #door #leak:${word} @root @ada @bot @group:few`;

function notify(model: Model, { id, topic, author }: MessageModel): void {
  const above = [...model.topics.values()].filter((each) => model.below(each).includes(topic));
  for (const who of model.people.values()) {
    const isCalled = ['root', 'ada', 'bot'].includes(who.name) || model.isIn(who, 'few');
    const isMuted = above.some((each) => model.muted.of(who.name).has(each.id));
    if (!isCalled || isMuted || who.name === author || !model.holds(who.name, 'read', topic)) continue;
    model.notified.of(who.name).add(id);
    model.justCalled.of(who.name).add(id);
  }
}

export async function post(world: World, { by, nth }: Of<'post'>): Promise<void> {
  const topic = topicAt(world, nth);
  const word = world.newWord();
  const body = { topic: topic.path, text: textOf(word) };
  const answer = await world.caller(by).call<Written>('POST', '/api/messages', body);
  if (!settle(world.model.may(by, 'write', topic), answer)) return;
  add(world, { id: answer.body.message.id, topic, author: by, root: null, key: null }, word);
}

export async function reply(world: World, { by, nth }: Of<'reply'>): Promise<void> {
  const { model } = world;
  const to = messageAt(world, nth);
  if (!to) return;
  const { topic } = to;
  const word = world.newWord();
  const allowed = to.deleted === null && model.reads(by, to) && model.may(by, 'write', topic);
  const body = { topic: topic.path, parentId: to.id, text: textOf(word) };
  const answer = await world.caller(by).call<Written>('POST', '/api/messages', body);
  if (!settle(allowed, answer)) return;
  add(world, { id: answer.body.message.id, topic, author: by, root: to.root ?? to, key: null }, word);
}

export async function upsert(world: World, { by, nth, key }: Of<'upsert'>): Promise<void> {
  const topic = topicAt(world, nth);
  const word = world.newWord();
  const body = { topic: topic.path, key, text: textOf(word) };
  const answer = await world.caller(by).call<Written>('POST', '/api/messages/upsert', body);
  if (settle(mayUpsert(world.model, by, topic, key), answer)) {
    upserted(world, { by, topic, key, word, id: answer.body.message.id });
  }
}

/** Keys lead on when their message moves, so this writes where it lies now. */
export function mayUpsert(model: Model, by: string, topic: TopicModel, key: string): boolean {
  const found = model.keys.get(`${topic.id} ${key}`);
  return model.may(by, 'write', topic) && (!found || model.may(by, 'write', found.topic));
}

/** @param id of the message that was answered with */
export function upserted(
  world: World,
  { by, topic, key, word, id }: { by: string; topic: TopicModel; key: string; word: string; id: string },
): void {
  const { model } = world;
  const found = model.keys.get(`${topic.id} ${key}`);
  if (!found) {
    add(world, { id, topic, author: by, root: null, key }, word);
    const made = model.messages.get(id);
    if (made) model.keys.set(`${topic.id} ${key}`, made);
    return;
  }
  // A person deleted it: no robot brings it back. What a person has edited keeps his words.
  if (found.deleted !== null || found.edited || found.texts.at(-1)?.word === word) return;
  found.texts.push({ word, topics: new Set([found.topic]) });
  model.told.add(found.id);
}

export async function edit(world: World, { by, nth }: Of<'edit'>): Promise<void> {
  const { model } = world;
  const message = messageAt(world, nth);
  if (!message) return;
  const word = world.newWord();
  const allowed = message.deleted === null && model.reads(by, message) && model.owns(by, message);
  const answer = await world.caller(by).call('PATCH', `/api/messages/${message.id}`, { text: textOf(word) });
  if (!settle(allowed, answer)) return;
  message.texts.push({ word, topics: new Set([message.topic]) });
  if (!model.who(by).robot) message.edited = true;
  model.told.add(message.id);
}

const repliesOf = ({ model }: World, root: MessageModel): MessageModel[] =>
  [...model.messages.values()].filter((each) => each.root === root);

export async function move(world: World, { by, nth, to: toNth }: Of<'move'>): Promise<void> {
  const { model } = world;
  const message = messageAt(world, nth);
  if (!message) return;
  const to = topicAt(world, toNth);
  const thread = [message, ...repliesOf(world, message)];
  const isFree = thread.every(({ key }) => {
    const there = key === null ? undefined : model.keys.get(`${to.id} ${key}`);
    return there === undefined || there === message;
  });
  const allowed =
    message.deleted === null &&
    message.root === null &&
    model.reads(by, message) &&
    model.owns(by, message) &&
    model.may(by, 'write', to) &&
    (isFree || to === message.topic);
  const answer = await world.caller(by).call('POST', `/api/messages/${message.id}/move`, { topic: to.path });
  if (!settle(allowed, answer) || to === message.topic) return;
  for (const each of thread) {
    each.topic = to;
    each.texts.at(-1)?.topics.add(to);
    model.told.add(each.id);
  }
  if (message.key !== null) model.keys.set(`${to.id} ${message.key}`, message);
}

export async function remove(world: World, { by, nth }: Of<'delete'>): Promise<void> {
  const { model } = world;
  const message = messageAt(world, nth);
  if (!message) return;
  const allowed = message.deleted === null && model.reads(by, message) && model.owns(by, message);
  if (!settle(allowed, await world.caller(by).call('DELETE', `/api/messages/${message.id}`))) return;
  const at = world.hub.clock.now();
  for (const reply of repliesOf(world, message)) reply.deleted ??= at;
  message.deleted = at;
  if (message.root) model.told.add(message.root.id);
}

export async function restore(world: World, { by, nth }: Of<'restore'>): Promise<void> {
  const { model } = world;
  const message = messageAt(world, nth);
  if (!message) return;
  const { deleted, root } = message;
  const isBelow = root !== null && root.deleted !== null && deleted !== null;
  const allowed = model.reads(by, message) && model.owns(by, message) && !isBelow;
  if (!settle(allowed, await world.caller(by).call('POST', `/api/messages/${message.id}/restore`))) return;
  if (deleted === null) return;
  const back = [message, ...repliesOf(world, message).filter((reply) => reply.deleted === deleted)];
  for (const each of back) {
    each.deleted = null;
    model.told.add(each.id);
  }
  if (root) model.told.add(root.id);
}

export async function place(world: World, { by, nth }: Of<'place'>): Promise<void> {
  const { model } = world;
  const message = messageAt(world, nth);
  if (!message) return;
  const allowed = message.deleted === null && model.reads(by, message) && model.may(by, 'write', message.topic);
  const url = `/api/messages/${message.id}/place`;
  if (settle(allowed, await world.caller(by).call('PUT', url, { list: 'doors', after: null }))) {
    model.placed.add(message.id);
  }
}
