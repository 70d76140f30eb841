/** Saved queries by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from '../messages/contract.ts';
import type { SavedQuery } from './contract.ts';

describeOnStores('saved queries', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let topic: { id: string; path: string };

  let url: string;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    topic = await hub.topic('/Build');
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => hub.close());

  async function save(by: Caller, name: string, more: object = {}): Promise<SavedQuery> {
    const answer = await by.call<SavedQuery>('POST', '/api/saved-queries', { name, query: 'label:open', ...more });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body;
  }
  const names = async (by: Caller) =>
    (await by.call<{ savedQueries: SavedQuery[] }>('GET', '/api/saved-queries')).body.savedQueries.map(
      ({ name }) => name,
    );

  it('are checked when they are saved, changed, placed and deleted', async () => {
    const bad = await ada.call('POST', '/api/saved-queries', { name: 'x', query: 'lable:open' });
    expect([bad.status, bad.body.code]).toEqual([422, 'bad-query']);
    const [one, two] = [await save(ada, 'one', { color: 'red' }), await save(ada, 'two')];
    expect(one).toMatchObject({ audience: 'me', owner: 'ada', version: 1, problem: null, mayChange: true });
    const url = `/api/saved-queries/${one.id}`;
    const changed = await ada.call('PATCH', url, { name: 'first' }, { 'if-match': '"1"' });
    expect(changed.body).toMatchObject({ name: 'first', query: 'label:open', version: 2 });
    expect((await ada.call('PATCH', url, { name: 'late' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await ada.call('PUT', `${url}/place`, { after: two.id })).status).toBe(204);
    expect(await names(ada)).toEqual(['two', 'first']);
    expect(await names(bob)).toEqual([]);
    expect((await bob.call('DELETE', url)).status).toBe(404);
    expect((await ada.call('DELETE', url)).status).toBe(204);
    expect(await names(ada)).toEqual(['two']);
  });

  it('tell the feeds of their owner, also of what an admin of the topic does', async () => {
    const mine = await openSseReader(`${url}/api/feed`, ada.token);
    await mine.next();
    const { id } = await save(ada, 'told', { audience: 'topic', topic: topic.id });
    await hub.admin.call('PATCH', `/api/saved-queries/${id}`, { name: 'by the admin' });
    await ada.call('PUT', `/api/saved-queries/${id}/place`, { after: null });
    await ada.call('DELETE', `/api/saved-queries/${id}`);
    await ada.call('PUT', '/api/notifications', { read: true });
    const events = [];
    while (events.at(-1) !== 'notification') events.push((await mine.next()).event);
    expect(events).toEqual([...Array(4).fill('saved-queries'), 'notification']);
    mine.close();
  });

  it('tell the feeds of those who see them, or saw them, and of nobody else', async () => {
    const his = await openSseReader(`${url}/api/feed`, bob.token);
    await his.next();
    const { id } = await save(ada, 'for all', { audience: 'everyone' });
    await ada.call('PATCH', `/api/saved-queries/${id}`, { audience: 'me' });
    await ada.call('PATCH', `/api/saved-queries/${id}`, { name: 'mine again' });
    await ada.call('DELETE', `/api/saved-queries/${id}`);
    await bob.call('PUT', '/api/notifications', { read: true });
    const events = [];
    while (events.at(-1) !== 'notification') events.push((await his.next()).event);
    expect(events).toEqual(['saved-queries', 'saved-queries', 'notification']);
    his.close();
  });

  it('are shared with a group, with the readers of a topic, or with everyone, and run by the rights of each', async () => {
    await hub.admin.call('POST', '/api/groups', { name: 'ops' });
    expect(
      (await ada.call('POST', '/api/saved-queries', { name: 'x', query: '', audience: 'group', group: 'ops' })).status,
    ).toBe(422);
    const shared = await save(ada, 'for team', { audience: 'group', group: 'team' });
    const attached = await save(ada, 'for readers', { audience: 'topic', topic: topic.id, query: '' });
    await save(ada, 'for all', { audience: 'everyone' });
    expect(await names(bob)).toEqual(['for all', 'for readers', 'for team']);
    expect((await bob.call('PATCH', `/api/saved-queries/${shared.id}`, { name: 'mine' })).status).toBe(403);
    expect((await hub.admin.call('PATCH', `/api/saved-queries/${attached.id}`, { name: 'readers' })).status).toBe(200);

    await ada.call('POST', '/api/messages', { topic: '/Build', text: 'secret' });
    const run = async (by: Caller, id: string) =>
      (await by.call<Page>('GET', `/api/saved-queries/${id}/messages`)).body.messages?.map(({ text }) => text);
    const all = await save(ada, 'everything', { audience: 'everyone', query: '' });
    expect([await run(bob, attached.id), await run(bob, all.id)]).toEqual([['secret'], ['secret']]);
    const rights = [
      { user: 'root', level: 'admin' },
      { user: 'ada', level: 'write' },
    ];
    await hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights });
    expect([await run(bob, attached.id), await run(bob, all.id)]).toEqual([undefined, []]);
    expect(await names(bob)).not.toContain('readers');
  });
});
