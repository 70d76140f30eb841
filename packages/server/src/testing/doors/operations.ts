/** What people and robots do: random operations, carried out by the hub and told to the model where they succeed. */

import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Written } from '../../resources/messages/contract.ts';
import type { RightsChanged, Topic } from '../../resources/topics/contract.ts';
import type { Reply } from '../app.ts';
import { type Level, levels, type MessageModel, type Subject, type TopicModel } from './model.ts';
import { addTopic, type Scopes, subjectOnWire, type World } from './world.ts';

const by = fc.constantFrom('root', 'ada', 'ada', 'bob', 'bob', 'ci', 'bot');
const mostlyRoot = fc.oneof({ weight: 3, arbitrary: fc.constant('root') }, by);
const nth = fc.nat(1000);
const name = fc.constantFrom('A', 'B', 'AB', 'BA');
const subject = fc.constantFrom('user ada', 'user bob', 'user ci', 'user bot', 'group team', 'group few', 'public');
const right = fc.record({ subject, level: fc.constantFrom(...levels) });

const operation = fc.oneof(
  fc.record({ do: fc.constant('make'), by: mostlyRoot, nth, name }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('rights'),
      by: mostlyRoot,
      nth,
      grant: fc.uniqueArray(right, { maxLength: 3, selector: (each) => each.subject }),
      revoke: fc.uniqueArray(subject, { maxLength: 2 }),
      replaces: fc.boolean(),
      below: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('moveTopic'), by: mostlyRoot, nth, to: fc.option(nth), name }) },
  fc.record({ do: fc.constant('archive'), by: mostlyRoot, nth, archived: fc.boolean() }),
  fc.record({ do: fc.constant('direct'), by, with: fc.uniqueArray(by, { minLength: 1, maxLength: 2 }) }),
  fc.record({ do: fc.constant('join'), who: fc.constantFrom('ada', 'bob', 'ci', 'bot'), joins: fc.boolean() }),
  { weight: 5, arbitrary: fc.record({ do: fc.constant('post'), by, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reply'), by, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('upsert'), by, nth, key: fc.constantFrom('k', 'l') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), by, nth }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move'), by, nth, to: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), by, nth }) },
  fc.record({ do: fc.constant('restore'), by, nth }),
  fc.record({ do: fc.constant('place'), by, nth }),
  fc.record({ do: fc.constant('mark') }),
);
export type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;
type Of<Name extends Operation['do']> = Extract<Operation, { do: Name }>;

const pattern = fc.constantFrom('*', '/A', '/A/*', '/A/B/*', '/AB', '/AB/*');
const scopes: fc.Arbitrary<Scopes> = fc.array(
  fc.record({ topics: pattern, verbs: fc.subarray(['read', 'write', 'admin'], { minLength: 1 }) }),
  { maxLength: 3 },
);

/** @param most operations at a time */
export const histories = (most: number) =>
  fc.record({ scopes, operations: fc.array(operation, { minLength: most / 2, maxLength: most, size: 'max' }) });

/** Does it; what the model allows must succeed, and nothing else. */
export async function perform(world: World, operation: Operation): Promise<void> {
  world.model.told.clear();
  world.hub.clock.advance(1);
  switch (operation.do) {
    case 'make':
      return make(world, operation);
    case 'rights':
      return changeRights(world, operation);
    case 'moveTopic':
      return moveTopic(world, operation);
    case 'archive':
      return archive(world, operation);
    case 'direct':
      return speak(world, operation);
    case 'join':
      return join(world, operation);
    case 'post':
      return post(world, operation);
    case 'reply':
      return reply(world, operation);
    case 'upsert':
      return upsert(world, operation);
    case 'edit':
      return edit(world, operation);
    case 'move':
      return move(world, operation);
    case 'delete':
      return remove(world, operation);
    case 'restore':
      return restore(world, operation);
    case 'place':
      return place(world, operation);
    case 'mark':
      for (const [name, { cursor, ids }] of world.followers) world.marks.set(name, { cursor, ids: new Set(ids) });
  }
}

/** Holds the answer against what the model says; @returns whether it was done */
function settle(allowed: boolean, { status, body }: Reply<unknown>): boolean {
  deepEqual({ allowed, status, body }, { allowed: status < 300, status, body });
  return allowed;
}

function topicAt({ model }: World, nth: number): TopicModel {
  const topics = [...model.topics.values()];
  const topic = topics[nth % topics.length];
  if (!topic) throw new Error('there are no topics');
  return topic;
}

function messageAt({ model }: World, nth: number): MessageModel | undefined {
  const messages = [...model.messages.values()];
  return messages[nth % Math.max(1, messages.length)];
}

async function make(world: World, { by, nth, name }: Of<'make'>): Promise<void> {
  const { model } = world;
  const above = topicAt(world, nth);
  const path = `${above.path}/${name}`;
  const isNew = ![...model.topics.values()].some((topic) => topic.path === path);
  const isVisible = model.may(by, 'read', above) || model.may(by, 'admin', above);
  const isDeep = path.split('/').length > 9;
  const allowed = isNew && isVisible && !isDeep && model.may(by, 'admin', above, path);
  const answer = await world.caller(by).call<Topic>('POST', '/api/topics', { path });
  if (!settle(allowed, answer)) return;
  addTopic(model, answer.body, []);
  model.aliases.delete(path);
}

async function moveTopic(world: World, { by, nth, to, name }: Of<'moveTopic'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const above = to === null ? undefined : topicAt(world, to);
  const path = `${above?.path ?? ''}/${name}`;
  const moved = model.below(topic);
  const isVisible = !above || model.may(by, 'read', above) || model.may(by, 'admin', above);
  const isFree = ![...model.topics.values()].some((other) => other !== topic && other.path === path);
  const isBelowItself = `${path}/`.startsWith(`${topic.path}/`) && path !== topic.path;
  const isDeep = moved.some((each) => (path + each.path.slice(topic.path.length)).split('/').length > 9);
  const isRenamed = topic.path.slice(0, topic.path.lastIndexOf('/')) === (above?.path ?? '');
  const who = model.who(by);
  const mayAdd = above ? model.may(by, 'admin', above, path) : who.admin && model.covers(who, 'admin', path);
  const mayPut = isRenamed ? model.covers(who, 'admin', path) : mayAdd;
  const mayMove = model.may(by, 'admin', topic);
  const allowed = mayMove && isVisible && isFree && !isBelowItself && !isDeep && mayPut;
  const answer = await world.caller(by).call('POST', `/api/topics/${topic.id}/move`, { path });
  if (!settle(allowed, answer) || path === topic.path) return;
  for (const each of moved) model.aliases.set(each.path, each);
  const before = topic.path;
  for (const each of moved) each.path = path + each.path.slice(before.length);
  for (const each of moved) model.aliases.delete(each.path);
}

async function speak(world: World, { by, with: users }: Of<'direct'>): Promise<void> {
  const { model } = world;
  const parties = [...new Set([by, ...users])];
  const isOpen = users.every((name) => name === by || !model.who(name).robot) || model.who(by).admin;
  const isCovered = model.covers(model.who(by), 'write', '/Direct/new');
  const answer = await world.caller(by).call<Topic>('POST', '/api/direct', { users });
  if (!settle(parties.length > 1 && isOpen && isCovered, answer) || model.topics.has(answer.body.id)) return;
  addTopic(
    model,
    answer.body,
    parties.map((name) => [`user ${name}`, 'write']),
  );
}

async function archive(world: World, { by, nth, archived }: Of<'archive'>): Promise<void> {
  const topic = topicAt(world, nth);
  const answer = await world.caller(by).call('PUT', `/api/topics/${topic.id}/archived`, { archived });
  if (settle(world.model.may(by, 'admin', topic), answer)) topic.isArchived = archived;
}

async function changeRights(world: World, operation: Of<'rights'>): Promise<void> {
  const { model } = world;
  const { by, nth, below, replaces } = operation;
  const topic = topicAt(world, nth);
  const grant: [Subject, Level][] = operation.grant.map(({ subject, level }) => [subject, level]);
  // Root stays an admin where all is replaced, else most topics would soon have nobody.
  const kept: [Subject, Level][] = replaces ? [['user root', 'admin'], ...grant] : grant;
  const isManaged = model.may(by, 'admin', topic);
  const changed = (below ? model.below(topic) : [topic]).filter((each) => model.may(by, 'admin', each));
  const after = changed.map(({ rights }) => {
    const rest = new Map(replaces ? [] : rights);
    if (!replaces) for (const subject of operation.revoke) rest.delete(subject);
    for (const [subject, level] of kept) rest.set(subject, level);
    return rest;
  });
  const isLeft = (rights: Map<Subject, Level>) => [...rights.values()].includes('admin');
  const allowed = isManaged && changed.every(({ rights }, at) => !isLeft(rights) || isLeft(after[at] ?? new Map()));
  const wire = kept.map(([subject, level]) => ({ ...subjectOnWire(subject), level }));
  const url = `/api/topics/${topic.id}/rights`;
  const caller = world.caller(by);
  const answer = replaces
    ? await caller.call<RightsChanged>('PUT', url, { rights: wire, below })
    : await caller.call<RightsChanged>('PATCH', url, {
        grant: wire,
        revoke: operation.revoke.map(subjectOnWire),
        below,
      });
  if (!settle(allowed, answer)) return;
  changed.forEach((each, at) => {
    each.rights = after[at] ?? each.rights;
  });
}

async function join({ hub, model }: World, { who, joins }: Of<'join'>): Promise<void> {
  const { body } = await hub.admin.call<{ groups: { id: string; name: string }[] }>('GET', '/api/groups');
  const id = body.groups.find(({ name }) => name === 'few')?.id;
  const few = model.groups.get('few') ?? new Set();
  const url = `/api/groups/${id}/members/${who}`;
  settle(joins || few.has(who), await (joins ? hub.admin.call('PUT', url, {}) : hub.admin.call('DELETE', url)));
  if (joins) few.add(who);
  else few.delete(who);
}

function add(
  { model }: World,
  { id, ...message }: Pick<MessageModel, 'id' | 'topic' | 'author' | 'root' | 'key'>,
  word: string,
): void {
  const texts = [{ word, topics: new Set([message.topic]) }];
  model.messages.set(id, { id, ...message, deleted: null, texts });
  model.told.add(id);
  if (message.root) model.told.add(message.root.id);
}

const textOf = (word: string) => `secret ${word} #door`;

async function post(world: World, { by, nth }: Of<'post'>): Promise<void> {
  const topic = topicAt(world, nth);
  const word = world.newWord();
  const body = { topic: topic.path, text: textOf(word) };
  const answer = await world.caller(by).call<Written>('POST', '/api/messages', body);
  if (!settle(world.model.may(by, 'write', topic), answer)) return;
  add(world, { id: answer.body.message.id, topic, author: by, root: null, key: null }, word);
}

async function reply(world: World, { by, nth }: Of<'reply'>): Promise<void> {
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

/** Keys lead on when their message moves, so this writes where it lies now. */
async function upsert(world: World, { by, nth, key }: Of<'upsert'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const found = model.keys.get(`${topic.id} ${key}`);
  const word = world.newWord();
  const allowed = model.may(by, 'write', topic) && (!found || model.may(by, 'write', found.topic));
  const body = { topic: topic.path, key, text: textOf(word) };
  const answer = await world.caller(by).call<Written>('POST', '/api/messages/upsert', body);
  expectHeard(world, by, answer, word);
  if (!settle(allowed, answer)) return;
  if (!found) {
    add(world, { id: answer.body.message.id, topic, author: by, root: null, key }, word);
    const made = model.messages.get(answer.body.message.id);
    if (made) model.keys.set(`${topic.id} ${key}`, made);
    return;
  }
  // A person deleted it: no robot brings it back.
  if (found.deleted !== null) return;
  // What a person has edited keeps his words.
  if (!found.edited) found.texts.push({ word, topics: new Set([found.topic]) });
  if (!found.edited) model.told.add(found.id);
}

async function edit(world: World, { by, nth }: Of<'edit'>): Promise<void> {
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

async function move(world: World, { by, nth, to: toNth }: Of<'move'>): Promise<void> {
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

async function remove(world: World, { by, nth }: Of<'delete'>): Promise<void> {
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

async function restore(world: World, { by, nth }: Of<'restore'>): Promise<void> {
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

async function place(world: World, { by, nth }: Of<'place'>): Promise<void> {
  const { model } = world;
  const message = messageAt(world, nth);
  if (!message) return;
  const allowed = message.deleted === null && model.reads(by, message) && model.may(by, 'write', message.topic);
  const url = `/api/messages/${message.id}/place`;
  if (settle(allowed, await world.caller(by).call('PUT', url, { list: 'doors', after: null }))) {
    model.placed.add(message.id);
  }
}

/** An answer to a write lets out nothing but what was written and what he may read. */
function expectHeard({ model }: World, by: string, { body }: Reply<unknown>, own: string): void {
  const heard = JSON.stringify(body).match(/word\d+x/g) ?? [];
  deepEqual(
    heard.filter((word) => word !== own && !model.mayHear(by, word)),
    [],
  );
}
