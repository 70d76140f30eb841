/** Notifications by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Written } from '../messages/contract.ts';
import type { NotificationPage } from './contract.ts';

describeOnStores('notifications', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let ci: Caller;
  let topic: { id: string; path: string };
  let topics = 0;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    ci = await hub.robot('ci');
  });
  afterAll(() => hub.close());

  const setRights = async (...rights: object[]) => {
    const all = [{ user: 'root', level: 'admin' }, ...rights];
    const answer = await hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights: all });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };
  async function newTopic(): Promise<void> {
    topics += 1;
    topic = await hub.topic(`/Topic${topics}`);
    await setRights({ group: 'team', level: 'write' }, { user: 'ci', level: 'write' });
    for (const caller of [ada, bob, hub.admin]) await caller.call('PUT', '/api/notifications', { read: true });
  }
  async function post(by: Caller, text: string, fields = {}): Promise<Message> {
    const answer = await by.call<Written>('POST', '/api/messages', { topic: topic.path, text, ...fields });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.message;
  }
  const page = async (by: Caller, more = '') =>
    (await by.call<NotificationPage>('GET', `/api/notifications?unread=true${more}`)).body;
  const told = async (by: Caller) =>
    (await page(by)).notifications.map(({ kind, message }) => [kind, message?.text ?? null]);
  const count = async (by: Caller) =>
    (await by.call<{ unread: number }>('GET', '/api/notifications/count')).body.unread;

  it('come of mentions of me and of my groups, of reviews and of tasks given to me, but not of my own acts', async () => {
    await newTopic();
    await post(bob, 'look @ada');
    await post(bob, 'all @group:team');
    await post(ci, '#PullRequest #id:1 #repo:acme/api a change @ada');
    const { id } = await post(bob, 'a task');
    await bob.call('PATCH', `/api/messages/${id}/labels`, { set: [{ text: 'doing' }, { text: 'doing:ada' }] });
    await post(ada, 'to myself @ada');
    expect(await told(ada)).toEqual([
      ['task', 'a task'],
      ['review', '#PullRequest #id:1 #repo:acme/api a change @ada'],
      ['mention', 'all @group:team'],
      ['mention', 'look @ada'],
    ]);
    expect(await told(bob)).toEqual([]);
    expect(await count(ada)).toBe(4);
    expect((await page(ada, '&kind=task')).notifications).toHaveLength(1);
  });

  it('come once for a message and a kind, also when an edit adds the mention', async () => {
    await newTopic();
    const { id } = await post(bob, 'nobody');
    for (const text of ['look @ada', 'look again @ada', 'nobody', 'once more @ada']) {
      await bob.call('PATCH', `/api/messages/${id}`, { text });
    }
    expect(await told(ada)).toEqual([['mention', 'once more @ada']]);
  });

  it('come not for what is dated back by more than a day', async () => {
    await newTopic();
    const ago = (ms: number) => new Date(hub.clock.now() - ms).toISOString();
    await post(ci, 'old @ada', { at: ago(2 * 86_400_000) });
    await post(ci, 'of an hour ago @ada', { at: ago(3_600_000) });
    expect(await told(ada)).toEqual([['mention', 'of an hour ago @ada']]);
  });

  it('follow the rights of now: none without a right, and no message where the right went', async () => {
    await newTopic();
    await post(bob, 'seen @ada');
    const gone = await post(bob, 'gone @ada');
    await bob.call('DELETE', `/api/messages/${gone.id}`);
    expect(await told(ada)).toEqual([
      ['mention', null],
      ['mention', 'seen @ada'],
    ]);
    await setRights({ user: 'bob', level: 'write' });
    await post(bob, 'secret @ada');
    expect(await told(ada)).toEqual([
      ['mention', null],
      ['mention', null],
    ]);
    await setRights({ group: 'team', level: 'write' });
    expect(await told(ada)).toHaveLength(2);
  });

  it('are marked read and unread, one and all, each by its person', async () => {
    await newTopic();
    await post(bob, 'one @ada');
    await post(bob, 'two @ada');
    const first = await page(ada, '&limit=1');
    const second = await page(ada, `&limit=1&cursor=${first.next}`);
    expect(second.notifications.map(({ message }) => message?.text)).toEqual(['one @ada']);
    expect(second.next).toBeNull();
    const id = first.notifications[0]?.id;
    expect((await bob.call('PUT', `/api/notifications/${id}`, { read: true })).status).toBe(404);
    expect((await ada.call('PUT', `/api/notifications/${id}`, { read: true })).body).toEqual({ unread: 1 });
    expect((await ada.call('PUT', `/api/notifications/${id}`, { read: false })).body).toEqual({ unread: 2 });
    expect((await ada.call('PUT', '/api/notifications', { read: true })).body).toEqual({ unread: 0 });
  });

  it('are silent out of a muted topic and those below it', async () => {
    await newTopic();
    await ada.call('PUT', `/api/muted/${topic.id}`, { muted: true });
    expect((await ada.call('GET', '/api/muted')).body).toEqual({ topics: [{ topic: topic.id, path: topic.path }] });
    const above = topic;
    const below = { path: `${above.path}/Below` };
    topic = (await hub.admin.call<{ id: string; path: string }>('POST', '/api/topics', below)).body;
    await setRights({ group: 'team', level: 'write' });
    await post(bob, 'hush @ada');
    expect(await told(ada)).toEqual([]);
    await ada.call('PUT', `/api/muted/${above.id}`, { muted: false });
    await post(bob, 'now @ada');
    expect(await told(ada)).toEqual([['mention', 'now @ada']]);
  });

  it('are forgotten 90 days after they were read, and never before', async () => {
    await newTopic();
    await post(bob, 'unread @ada');
    await post(bob, 'read @ada');
    const of = async () =>
      (await ada.call<NotificationPage>('GET', '/api/notifications?limit=2')).body.notifications.map(
        ({ message }) => message?.text,
      );
    const [newest] = (await page(ada)).notifications;
    await ada.call('PUT', `/api/notifications/${newest?.id}`, { read: true });
    const { store, services } = hub.app;
    const forget = () => store.write((tx) => services.notifications.forget(tx));
    hub.clock.advance(90 * 86_400_000);
    expect(await forget()).toBe(false);
    expect(await of()).toEqual(['read @ada', 'unread @ada']);
    hub.clock.advance(1);
    await forget();
    expect((await of())[0]).toBe('unread @ada');
  });

  it('are told to open feeds at once', async () => {
    await newTopic();
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const reader = await openSseReader(`${url}/api/feed`, ada.token);
    await reader.next();
    const { id } = await post(bob, 'live @ada');
    expect(await reader.next()).toMatchObject({
      event: 'notification',
      data: { new: { kind: 'mention', message: id } },
    });
    await ada.call('PUT', '/api/notifications', { read: true });
    expect(await reader.next()).toMatchObject({ event: 'notification', data: { unread: 0 } });
    reader.close();
  });
});
