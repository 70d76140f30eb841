/** What people keep for themselves, or share: favourites, views, muted topics, saved queries, what they have read and look at. */

import type { SavedQuery } from '../../../resources/savedQueries/contract.ts';
import type { Model } from '../model.ts';
import type { Of } from '../operations.ts';
import type { World } from '../world.ts';
import { settle, topicAt } from './settle.ts';

export async function favour(world: World, { by, nth, on }: Of<'favour'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const url = `/api/favourites/topics/${topic.id}`;
  const caller = world.caller(by);
  const answer = on ? await caller.call('PUT', url, {}) : await caller.call('DELETE', url);
  if (!settle(!on || model.may(by, 'read', topic), answer)) return;
  if (on) model.favourites.of(by).add(topic.id);
  else model.favourites.of(by).delete(topic.id);
}

/** Chooses a view of a topic, or takes the choice back. */
export async function choose(world: World, { by, nth, on }: Of<'choose'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const answer = await world.caller(by).call('PUT', `/api/view-choices/${topic.id}`, { view: on ? 'board' : null });
  if (!settle(model.may(by, 'read', topic), answer)) return;
  if (on) model.viewed.of(by).add(topic.id);
  else model.viewed.of(by).delete(topic.id);
}

export async function mute(world: World, { by, nth, on }: Of<'mute'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const answer = await world.caller(by).call('PUT', `/api/muted/${topic.id}`, { muted: on });
  if (!settle(model.may(by, 'read', topic), answer)) return;
  if (on) model.muted.of(by).add(topic.id);
  else model.muted.of(by).delete(topic.id);
}

/** Saves a query for the readers of a topic. */
export async function share(world: World, { by, nth }: Of<'share'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const body = { name: 'doors', query: '#door', audience: 'topic', topic: topic.id };
  const answer = await world.caller(by).call<SavedQuery>('POST', '/api/saved-queries', body);
  if (settle(model.may(by, 'write', topic), answer)) model.saved.set(answer.body.id, { owner: by, topic });
}

export async function read(world: World, { by, nth }: Of<'read'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const answer = await world.caller(by).call('PUT', `/api/unread/${topic.id}`, {});
  if (!settle(model.may(by, 'read', topic), answer)) return;
  const place = `${by} ${topic.id}`;
  const there = [...model.messages.values()].filter((each) => each.topic === topic && each.deleted === null);
  const last = there.reduce((far, { id }) => (id > far ? id : far), model.readUpTo.get(place) ?? '');
  if (last !== '') model.readUpTo.set(place, last);
}

/** Only people are present, and where they may not read they are passed over. */
export async function look(world: World, { by, nth }: Of<'look'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  const answer = await world.caller(by).call('PUT', '/api/presence', { topics: [topic.id] });
  if (!settle(!model.who(by).robot, answer)) return;
  model.looks.of(by).clear();
  if (model.may(by, 'read', topic)) model.looks.of(by).add(topic.id);
}

/** A right that comes back brings nobody back. */
export function stayWhereRead(model: Model): void {
  for (const name of model.people.keys()) {
    const looks = model.looks.of(name);
    for (const topic of model.topics.values()) if (!model.holds(name, 'read', topic)) looks.delete(topic.id);
  }
}
