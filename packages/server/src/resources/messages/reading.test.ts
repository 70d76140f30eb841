/** Read positions by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Unread } from './contract/unread.ts';
import type { Message, Page, Written } from './contract.ts';

describeOnStores('unread messages', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let ci: Caller;
  let topics = 0;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    await hub.topic('/Old');
    await hub.admin.call('POST', '/api/messages', { topic: '/Old', text: 'before anybody came' });
    hub.clock.advance(1_000);
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    ci = await hub.robot('ci');
  });
  afterAll(() => hub.close());

  async function newTopic(): Promise<{ id: string; path: string }> {
    topics += 1;
    return hub.topic(`/Topic${topics}`);
  }
  async function grant(topic: { id: string }, ...writers: object[]): Promise<void> {
    const rights = [{ user: 'root', level: 'admin' }, ...writers.map((writer) => ({ ...writer, level: 'write' }))];
    const answer = await hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }
  async function post(by: Caller, topic: { path: string }, text: string, fields = {}): Promise<Message> {
    hub.clock.advance(1_000);
    const answer = await by.call<Written>('POST', '/api/messages', { topic: topic.path, text, ...fields });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.message;
  }
  async function unread(by: Caller, topic: { id: string }): Promise<number> {
    const { body } = await by.call<{ topics: Unread[] }>('GET', '/api/unread');
    return body.topics.find((each) => each.topic === topic.id)?.count ?? 0;
  }
  async function listed(by: Caller, topic: { path: string }): Promise<string[]> {
    const q = encodeURIComponent(`is:unread in:${topic.path}`);
    const { body } = await by.call<Page>('GET', `/api/messages?q=${q}`);
    return body.messages.map((message) => message.text);
  }
  const mark = (by: Caller, topic: { id: string }, body: object) =>
    by.call<Unread>('PUT', `/api/unread/${topic.id}`, body);

  it('begins for a new person with what comes from now on', async () => {
    const { body } = await ada.call<{ topics: Unread[] }>('GET', '/api/unread');
    expect(body.topics).toEqual([]);
  });

  it('counts roots and replies of others, and lists the same ones', async () => {
    const topic = await newTopic();
    const root = await post(bob, topic, 'root');
    await post(bob, topic, 'reply', { parentId: root.id });
    await post(ada, topic, 'my own');
    const gone = await post(bob, topic, 'gone');
    expect([await unread(ada, topic), await unread(bob, topic)]).toEqual([3, 1]);
    await bob.call('DELETE', `/api/messages/${gone.id}`);
    expect(await unread(ada, topic)).toBe(2);
    expect(await listed(ada, topic)).toEqual(['reply', 'root']);
    const { body } = await ada.call('GET', `/api/messages/count?q=${encodeURIComponent(`is:unread in:${topic.path}`)}`);
    expect(body).toEqual({ count: 2, more: false });
  });

  it('marks up to a message, all, and unread from a message on; reading never goes backwards', async () => {
    const topic = await newTopic();
    const [one, two] = [await post(bob, topic, 'one'), await post(bob, topic, 'two'), await post(bob, topic, 'three')];
    expect((await mark(ada, topic, { upTo: two.id })).body).toEqual({ topic: topic.id, path: topic.path, count: 1 });
    expect((await mark(ada, topic, { upTo: one.id })).body.count).toBe(1);
    expect((await mark(ada, topic, { from: two.id })).body.count).toBe(2);
    expect(await listed(ada, topic)).toEqual(['three', 'two']);
    expect((await mark(ada, topic, {})).body.count).toBe(0);
    expect((await mark(ada, topic, { upTo: one.id, from: two.id })).status).toBe(422);
    const elsewhere = await post(bob, await newTopic(), 'elsewhere');
    expect((await mark(ada, topic, { upTo: elsewhere.id })).status).toBe(422);
  });

  it('leaves what was unread so when I post, and what I had read read', async () => {
    const topic = await newTopic();
    await post(bob, topic, 'unseen');
    await post(ada, topic, 'mine');
    expect(await unread(ada, topic)).toBe(1);
    await mark(ada, topic, {});
    await post(ada, topic, 'mine again');
    expect(await unread(ada, topic)).toBe(0);
    await post(bob, topic, 'news');
    expect(await listed(ada, topic)).toEqual(['news']);
  });

  it('takes what is dated back a little for news, and what is older for history', async () => {
    const topic = await newTopic();
    await grant(topic, { group: 'team' }, { user: 'ci' });
    await post(bob, topic, 'read');
    await mark(ada, topic, {});
    const ago = (ms: number) => new Date(hub.clock.now() - ms).toISOString();
    await post(ci, topic, 'of a minute ago', { at: ago(60_000) });
    await post(ci, topic, 'of last week', { at: ago(7 * 86_400_000) });
    expect(await listed(ada, topic)).toEqual(['of a minute ago']);
    expect(await unread(ada, topic)).toBe(1);
  });

  it('marks several topics, or all', async () => {
    const [one, two] = [await newTopic(), await newTopic()];
    await post(bob, one, 'a');
    await post(bob, two, 'b');
    const some = await ada.call<{ topics: Unread[] }>('PUT', '/api/unread', { topics: [one.id] });
    expect(some.body.topics).toEqual([]);
    expect([await unread(ada, one), await unread(ada, two)]).toEqual([0, 1]);
    expect((await ada.call('PUT', '/api/unread', {})).body).toEqual({ topics: [] });
    expect(await unread(ada, two)).toBe(0);
  });

  it('counts no further than 100', async () => {
    const topic = await newTopic();
    const operations = Array.from({ length: 120 }, (_, at) => ({ post: { topic: topic.path, text: `number ${at}` } }));
    await bob.call('POST', '/api/messages/bulk', { operations });
    expect(await unread(ada, topic)).toBe(100);
  });

  it('tells nothing of a topic that I may not read', async () => {
    const topic = await newTopic();
    await post(bob, topic, 'unseen');
    await grant(topic, { user: 'bob' });
    expect(await unread(ada, topic)).toBe(0);
    expect((await mark(ada, topic, {})).status).toBe(404);
    expect((await ada.call('PUT', '/api/unread', { topics: [topic.id] })).status).toBe(404);
  });
});
