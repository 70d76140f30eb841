/** Favourites by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Favourites } from './contract.ts';

describeOnStores('favourites', (target) => {
  let hub: TestApp;
  let ada: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
  });
  afterAll(() => hub.close());

  const call = async (method: 'GET' | 'PUT' | 'DELETE', url: string, body?: object) =>
    (await ada.call<Favourites>(method, `/api/favourites${url}`, body)).body;

  it('keep topics and tags in an order that their person makes', async () => {
    const [a, b, c] = [await hub.topic('/A'), await hub.topic('/B'), await hub.topic('/C')];
    for (const { id } of [a, b, c]) await call('PUT', `/topics/${id}`, {});
    const paths = ({ topics }: Favourites) => topics.map(({ path }) => path);
    expect(paths(await call('PUT', `/topics/${c.id}`, { after: null }))).toEqual(['/C', '/A', '/B']);
    expect(paths(await call('PUT', `/topics/${c.id}`, { after: a.id }))).toEqual(['/A', '/C', '/B']);
    expect(paths(await call('PUT', `/topics/${c.id}`, {}))).toEqual(['/A', '/C', '/B']);
    expect(paths(await call('DELETE', `/topics/${c.id}`))).toEqual(['/A', '/B']);
    const { status } = await ada.call('PUT', `/api/favourites/topics/${a.id}`, { after: c.id });
    expect(status).toBe(422);

    const tag = (name: string) => `/tags/${encodeURIComponent(name)}`;
    await call('PUT', tag('service:api'), {});
    expect((await call('PUT', tag('a/b c'), { after: null })).tags).toEqual(['a/b c', 'service:api']);
    expect((await call('DELETE', tag('a/b c'))).tags).toEqual(['service:api']);
  });

  it('tell the feeds of their person, and nobody else', async () => {
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const mine = await openSseReader(`${url}/api/feed`, ada.token);
    const other = await openSseReader(`${url}/api/feed`, hub.admin.token);
    for (const reader of [mine, other]) await reader.next();
    await call('DELETE', '/tags/never');
    await call('PUT', '/tags/told', {});
    await call('DELETE', '/tags/told');
    for (const caller of [ada, hub.admin]) await caller.call('PUT', '/api/notifications', { read: true });
    expect((await other.next()).event).toBe('notification');
    const events = [await mine.next(), await mine.next(), await mine.next()].map(({ event }) => event);
    expect(events).toEqual(['favourites', 'favourites', 'notification']);
    for (const reader of [mine, other]) reader.close();
  });

  it('hide a topic while it may not be read', async () => {
    const { id } = await hub.topic('/Hidden');
    await call('PUT', `/topics/${id}`, {});
    const paths = async () => (await call('GET', '')).topics.map(({ path }) => path);
    expect(await paths()).toContain('/Hidden');
    await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    expect(await paths()).not.toContain('/Hidden');
    expect((await ada.call('PUT', `/api/favourites/topics/${id}`, {})).status).toBe(404);
    const { body } = await hub.admin.call<Favourites>('GET', '/api/favourites');
    expect(body).toEqual({ topics: [], tags: [] });
  });
});
