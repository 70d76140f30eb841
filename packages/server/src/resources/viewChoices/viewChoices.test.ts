/** View choices by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { ViewChoices } from './contract.ts';

describeOnStores('view choices', (target) => {
  let hub: TestApp;
  let ada: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
  });
  afterAll(() => hub.close());

  const mine = async () => (await ada.call<ViewChoices>('GET', '/api/view-choices')).body.choices;
  const choose = (topic: string, view: string | null) => ada.call('PUT', `/api/view-choices/${topic}`, { view });

  it('are one per topic, replaced and taken back, and nobody else has them', async () => {
    const [a, b] = [await hub.topic('/A'), await hub.topic('/B')];
    await choose(a.id, 'board');
    await choose(b.id, 'pipelines');
    await choose(a.id, 'standard');
    expect(await mine()).toEqual([
      { topic: a.id, view: 'standard' },
      { topic: b.id, view: 'pipelines' },
    ]);
    expect((await hub.admin.call('GET', '/api/view-choices')).body).toEqual({ choices: [] });
    await choose(a.id, null);
    await hub.admin.call('DELETE', `/api/topics/${b.id}`);
    expect(await mine()).toEqual([]);
    expect((await choose(a.id, 'No View')).status).toBe(422);
  });

  it('tell the feeds of their person, and nobody else', async () => {
    const { id } = await hub.topic('/Told');
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const [own, other] = await Promise.all(
      [ada, hub.admin].map((caller) => openSseReader(`${url}/api/feed`, caller.token)),
    );
    if (!own || !other) throw new Error('no readers');
    for (const reader of [own, other]) await reader.next();
    await choose(id, 'board');
    await hub.admin.call('PATCH', `/api/topics/${id}`, { description: 'changed' });
    expect([(await own.next()).event, (await own.next()).event]).toEqual(['view-choices', 'topic.changed']);
    expect((await other.next()).event).toBe('topic.changed');
    for (const reader of [own, other]) reader.close();
  });

  it('hide with their topic', async () => {
    const { id } = await hub.topic('/Hidden');
    await choose(id, 'board');
    await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    expect((await mine()).map(({ topic }) => topic)).not.toContain(id);
    expect((await choose(id, 'board')).status).toBe(404);
  });
});
