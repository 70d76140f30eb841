import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from '../messages/contract.ts';
import type { Topic } from './contract.ts';

describeOnStores('a topic that is moved', (target) => {
  let hub: TestApp;
  let bob: Caller;
  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    bob = await hub.person('bob');
  });
  afterAll(() => hub.close());

  const move = (id: string, path: string, by = hub.admin) =>
    by.call<Topic & { detail: string }>('POST', `/api/topics/${id}/move`, { path });
  const post = (topic: string, text: string) => bob.call('POST', '/api/messages', { topic, text });
  const texts = async (q: string) => {
    const { body } = await bob.call<Page>('GET', `/api/messages?q=${encodeURIComponent(`${q} sort:created`)}`);
    return body.messages.map(({ text, topic }) => `${topic} ${text}`);
  };
  const paths = async (query = '') => {
    const { body } = await bob.call<{ topics: Topic[] }>('GET', `/api/topics${query}`);
    return body.topics.map(({ path }) => path).filter((path) => !path.startsWith('/Private'));
  };

  it('takes along what is below it, and is found by its former paths until they are taken', async () => {
    const { id } = await hub.topic('/Build');
    await hub.topic('/Build/Pipelines');
    await hub.topic('/Builds');
    await post('/Build/Pipelines', 'one');
    expect((await move(id, '/CI')).body).toMatchObject({ path: '/CI', version: 2 });
    expect(await paths()).toEqual(['/Builds', '/CI', '/CI/Pipelines']);
    await post('/build/pipelines', 'two');
    await post('/CI/Pipelines', 'three');
    const all = ['one', 'two', 'three'].map((text) => `/CI/Pipelines ${text}`);
    for (const q of ['in:/Build/Pipelines', 'in:/Build/*', 'in:/CI/*']) expect(await texts(q)).toEqual(all);
    expect((await hub.admin.call('POST', '/api/topics', { path: '/Build' })).status).toBe(201);
    expect(await texts('in:/Build/*')).toEqual([]);
    expect(await texts('in:/Build/Pipelines')).toEqual(all);
    expect((await move(id, '/Builds')).status).toBe(409);
    expect((await move(id, '/CI/Pipelines/Deep')).status).toBe(422);
    expect((await move(id, '/ci')).body.path).toBe('/ci');
    expect(await texts('in:/CI/Pipelines')).toHaveLength(3);
  });

  it('is moved by who manages it and where it goes, and not out of the hub’s own places', async () => {
    const { id } = await hub.topic('/Mine');
    await hub.topic('/Yours');
    await hub.admin.call('PATCH', `/api/topics/${id}/rights`, { grant: [{ user: 'bob', level: 'admin' }] });
    expect((await move(id, '/Yours/Mine', bob)).status).toBe(403);
    expect((await move(id, '/Ours', bob)).body.path).toBe('/Ours');
    const { body } = await bob.call<{ topics: Topic[] }>('GET', '/api/topics?under=/Private/bob');
    const area = body.topics[0]?.id ?? '';
    expect((await move(area, '/Elsewhere', hub.admin)).status).toBe(403);
    expect((await bob.call('PUT', `/api/topics/${area}/archived`, { archived: true })).status).toBe(403);
  });

  it('makes readers of the feed read anew, as other stages do', async () => {
    const { id } = await hub.topic('/Ship');
    const below = await hub.topic('/Ship/Eu');
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const feed = await openSseReader(`${url}/api/feed?q=${encodeURIComponent('stage:deploy')}`, bob.token);
    await feed.next();
    await post('/Ship/Eu', 'rolled out');
    expect(await texts('stage:deploy')).toEqual([]);
    const settings = { stages: ['deploy'] };
    await hub.admin.call('PATCH', `/api/topics/${id}`, { settings });
    expect(await feed.next()).toMatchObject({ event: 'reset', data: { cursor: expect.any(String) } });
    expect(await feed.next()).toMatchObject({ event: 'topic.changed', data: { topic: '/Ship' } });
    expect(await texts('stage:deploy')).toEqual(['/Ship/Eu rolled out']);
    await post('/Ship/Eu', 'again');
    expect(await feed.next()).toMatchObject({ data: { message: { text: 'again' } } });
    await move(below.id, '/Builds/Eu');
    expect((await feed.next()).event).toBe('reset');
    expect(await texts('stage:deploy')).toEqual([]);
    await post('/Ship', 'last');
    expect(await feed.next()).toMatchObject({ data: { message: { text: 'last' } } });
    feed.close();
  });

  it('is read and not written while it is archived', async () => {
    const { id } = await hub.topic('/Old');
    await hub.topic('/Old/Below');
    await post('/Old/Below', 'kept');
    const archive = (archived: boolean) => hub.admin.call('PUT', `/api/topics/${id}/archived`, { archived });
    expect((await archive(true)).body).toMatchObject({ archivedAt: expect.any(String), may: { write: false } });
    expect(await paths('?under=/Old')).toEqual([]);
    expect(await paths('?under=/Old&archived=true')).toEqual(['/Old', '/Old/Below']);
    expect(await texts('in:/Old/*')).toEqual(['/Old/Below kept']);
    expect(await post('/Old/Below', 'late')).toMatchObject({
      status: 403,
      body: { detail: '/Old/Below is archived; restore it before you write there' },
    });
    await archive(false);
    expect((await post('/Old/Below', 'late')).status).toBe(201);
  });

  it('follows its person: the private area of who is renamed', async () => {
    const { body } = await bob.call<{ user: { id: string } }>('GET', '/api/me');
    await post('/Private/bob', 'note to self');
    await hub.admin.call('PATCH', `/api/users/${body.user.id}`, { name: 'robert' });
    expect(await texts('in:/Private/robert')).toEqual(['/Private/robert note to self']);
    await hub.person('bob');
    expect(hub.app.services.topics.byPath('/Private/bob')?.path).toBe('/Private/bob');
  });
});
