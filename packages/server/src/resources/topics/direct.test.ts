import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Topic } from './contract.ts';

describeOnStores('a direct topic', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let eve: Caller;
  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    eve = await hub.person('eve');
  });
  afterAll(() => hub.close());

  const speak = (by: Caller, ...users: string[]) => by.call<Topic>('POST', '/api/direct', { users });

  it('is one and the same from either side, and called by the names of now', async () => {
    const [here, there] = await Promise.all([speak(ada, 'bob'), speak(bob, 'ADA')]);
    expect(here.body).toMatchObject({ kind: 'direct', parties: ['ada', 'bob'], may: { write: true, admin: false } });
    expect(there.body.id).toBe(here.body.id);
    const { body } = await bob.call<{ user: { id: string } }>('GET', '/api/me');
    await hub.admin.call('PATCH', `/api/users/${body.user.id}`, { name: 'robert' });
    expect((await speak(ada, 'robert')).body).toMatchObject({ id: here.body.id, parties: ['ada', 'robert'] });
    expect((await speak(ada, 'robert', 'eve')).body.id).not.toBe(here.body.id);
  });

  it('is nobody else’s, admins of the hub included, and stays so', async () => {
    const { id, path } = (await speak(ada, 'eve')).body;
    const url = `/api/topics/${id}`;
    expect((await eve.call('POST', '/api/messages', { topic: path, text: 'hello' })).status).toBe(201);
    for (const other of [hub.admin, bob]) expect((await other.call('GET', url)).status).toBe(404);
    const grant = { grant: [{ user: 'root', level: 'read' }] };
    expect((await hub.admin.call('PATCH', `${url}/rights`, grant)).status).toBe(404);
    expect((await ada.call('PATCH', `${url}/rights`, grant)).status).toBe(403);
    expect((await hub.admin.call('POST', '/api/topics', { path: `${path}/Below` })).status).toBe(404);
    const roots = hub.app.services.topics.byPath('/Direct');
    expect(roots?.kind).toBe('topic');
    expect((await ada.call('POST', `${url}/move`, { path: '/Elsewhere' })).status).toBe(403);
  });

  it('is begun with others, and with robots by admins of the hub', async () => {
    await hub.robot('ci');
    expect((await speak(ada, 'ada')).status).toBe(422);
    expect((await speak(ada, 'nobody')).status).toBe(422);
    expect((await speak(ada, 'ci')).status).toBe(403);
    expect((await speak(hub.admin, 'ci')).body.parties).toEqual(['root', 'ci']);
  });
});
