/** Presence by the front door, on both stores. */

import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader, type SseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { PresenceList } from './contract.ts';

describeOnStores('presence', (target) => {
  let hub: TestApp;
  let url: string;
  let ada: Caller;
  let bob: Caller;
  let topic: { id: string; path: string };
  let topics = 0;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    topics += 1;
    topic = await hub.topic(`/Topic${topics}`);
  });

  const look = async (by: Caller, ids: readonly string[], more: object = {}) =>
    (await by.call<PresenceList>('PUT', '/api/presence', { topics: ids, ...more })).body;
  const there = async (by: Caller, path = topic.path) => {
    const answer = await by.call<PresenceList>('GET', `/api/presence?topic=${path}`);
    return answer.status === 200
      ? answer.body.topics.flatMap(({ people }) => people.map(({ user, status }) => `${user} ${status}`))
      : answer.status;
  };
  async function feedOf(by: Caller): Promise<{ reader: SseReader; feed: string }> {
    const reader = await openSseReader(`${url}/api/feed`, by.token);
    return { reader, feed: String((await reader.next()).data.feed) };
  }
  const setRights = (...rights: object[]) =>
    hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights: [{ user: 'root', level: 'admin' }, ...rights] });

  it('is who said within a minute that he looks at a topic, and since when', async () => {
    const since = new Date(hub.clock.now()).toISOString();
    await look(ada, [topic.id]);
    hub.clock.advance(40_000);
    expect(await look(bob, [topic.id], { status: 'busy' })).toMatchObject({
      topics: [
        { topic: topic.id, path: topic.path, people: [{ user: 'ada', status: 'online', since }, { user: 'bob' }] },
      ],
    });
    expect(await there(hub.admin)).toEqual(['ada online', 'bob busy']);
    await look(ada, [topic.id]);
    hub.clock.advance(59_999);
    expect(await there(ada)).toEqual(['ada online', 'bob busy']);
    hub.clock.advance(1_000);
    expect(await there(ada)).toEqual([]);
  });

  it('is one for each person, however many browsers he has, until the last one goes', async () => {
    const [one, two] = [await feedOf(ada), await feedOf(ada)];
    const other = await hub.topic(`${topic.path}/Below`);
    await look(ada, [topic.id], { feed: one.feed });
    await look(ada, [topic.id, other.id], { feed: two.feed, status: 'busy' });
    expect(await there(bob)).toEqual(['ada busy']);
    await look(ada, [other.id], { feed: two.feed });
    expect(await there(bob)).toEqual(['ada online']);
    await look(ada, [], { feed: one.feed });
    expect(await there(bob)).toEqual([]);
    expect(await there(bob, other.path)).toEqual(['ada online']);
    const { body } = await bob.call<PresenceList>('GET', '/api/presence');
    expect(body.topics.map(({ path }) => path)).toEqual([other.path]);
    for (const { reader } of [one, two]) reader.close();
  });

  it('tells the feeds of those who look at the topic, and nobody else', async () => {
    const [mine, away] = [await feedOf(bob), await feedOf(hub.admin)];
    await look(bob, [topic.id], { feed: mine.feed });
    expect((await mine.reader.next()).data).toMatchObject({ person: { user: 'bob' } });
    const told = async () => {
      const { event, data } = await mine.reader.next();
      return [event, data.path, data.person];
    };
    const ofAda = (status: string) => ['presence', topic.path, expect.objectContaining({ user: 'ada', status })];
    await look(ada, [topic.id]);
    expect(await told()).toEqual(ofAda('online'));
    await look(ada, [topic.id]);
    await look(ada, [topic.id], { status: 'busy' });
    expect(await told()).toEqual(ofAda('busy'));
    hub.clock.advance(30_000);
    await look(bob, [topic.id], { feed: mine.feed });
    hub.clock.advance(30_000);
    hub.app.services.presence.sweep();
    expect(await told()).toEqual(ofAda('offline'));
    await hub.admin.call('PUT', '/api/notifications', { read: true });
    expect((await away.reader.next()).event).toBe('notification');
    for (const { reader } of [mine, away]) reader.close();
  });

  it('ends ten seconds behind its feed, and at once with its token', async () => {
    const { reader, feed } = await feedOf(ada);
    await look(ada, [topic.id], { feed });
    const open = hub.app.services.feeds.openFeeds;
    reader.close();
    await expect.poll(() => hub.app.services.feeds.openFeeds).toBe(open - 1);
    hub.clock.advance(9_000);
    expect(await there(bob)).toEqual(['ada online']);
    hub.clock.advance(1_000);
    expect(await there(bob)).toEqual([]);

    const carol = await hub.person('carol');
    await look(carol, [topic.id]);
    expect(await there(bob)).toEqual(['carol online']);
    const id = (await hub.admin.call<{ users: { id: string }[] }>('GET', '/api/users?prefix=carol')).body.users[0]?.id;
    await hub.admin.call('POST', `/api/users/${id}/erase`, { name: 'carol' });
    expect(await there(bob)).toEqual([]);
  });

  it('is seen by the readers of the topic alone, and ends with the right to read it', async () => {
    await setRights({ user: 'ada', level: 'read' }, { user: 'bob', level: 'read' });
    const { reader, feed } = await feedOf(ada);
    await look(ada, [topic.id], { feed });
    await reader.next();
    await look(bob, [topic.id]);
    await reader.next();
    const carol = await hub.person(`carol${topics}`);
    expect(await there(carol)).toBe(404);
    expect(await look(carol, [topic.id])).toEqual({ topics: [] });
    expect((await carol.call('GET', '/api/presence')).body).toEqual({ topics: [] });
    await setRights({ user: 'ada', level: 'read' });
    expect((await reader.next()).data).toMatchObject({ person: { user: 'bob', status: 'offline' } });
    expect(await there(ada)).toEqual(['ada online']);
    await setRights();
    expect(await there(hub.admin)).toEqual([]);
    reader.close();
  });

  it('is none of a robot, and writes nothing', async () => {
    const robot = await hub.robot(`ci${topics}`);
    expect((await robot.call('PUT', '/api/presence', { topics: [topic.id] })).status).toBe(403);
    // The use of a token is noted now and then.
    await look(ada, []);
    const write = vi.spyOn(hub.app.store, 'write');
    for (const ids of [[topic.id], [topic.id], []]) await look(ada, ids);
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });
});
