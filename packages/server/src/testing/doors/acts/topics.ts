/** Topics, rights, groups. */

import type { Dashboard } from '../../../resources/dashboards/contract.ts';
import type { RightsChanged, Topic } from '../../../resources/topics/contract.ts';
import type { Level, Subject } from '../model.ts';
import type { Of } from '../operations.ts';
import { addTopic, subjectOnWire, type World } from '../world.ts';
import { settle, topicAt } from './settle.ts';

export async function make(world: World, { by, nth, name }: Of<'make'>): Promise<void> {
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

export async function moveTopic(world: World, { by, nth, to, name }: Of<'moveTopic'>): Promise<void> {
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

export async function speak(world: World, { by, with: users }: Of<'direct'>): Promise<void> {
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

export async function archive(world: World, { by, nth, archived }: Of<'archive'>): Promise<void> {
  const topic = topicAt(world, nth);
  const answer = await world.caller(by).call('PUT', `/api/topics/${topic.id}/archived`, { archived });
  if (settle(world.model.may(by, 'admin', topic), answer)) topic.isArchived = archived;
}

export async function changeRights(world: World, operation: Of<'rights'>): Promise<void> {
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

export async function join({ hub, model }: World, { who, joins }: Of<'join'>): Promise<void> {
  const { body } = await hub.admin.call<{ groups: { id: string; name: string }[] }>('GET', '/api/groups');
  const id = body.groups.find(({ name }) => name === 'few')?.id;
  const few = model.groups.get('few') ?? new Set();
  const url = `/api/groups/${id}/members/${who}`;
  settle(joins || few.has(who), await (joins ? hub.admin.call('PUT', url, {}) : hub.admin.call('DELETE', url)));
  if (joins) few.add(who);
  else few.delete(who);
}

/** Makes a dashboard of a topic; twenty are the most. */
export async function hang(world: World, { by, nth }: Of<'hang'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const isFull = [...model.dashboards.values()].filter((each) => each === topic).length >= 20;
  const allowed = model.may(by, 'read', topic) && model.may(by, 'admin', topic) && !isFull;
  const answer = await world
    .caller(by)
    .call<Dashboard>('POST', `/api/topics/${topic.id}/dashboards`, { name: 'doors' });
  if (settle(allowed, answer)) model.dashboards.set(answer.body.id, topic);
}
