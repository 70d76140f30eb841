import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Group } from './contract.ts';

describeOnStores('groups', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
  });
  afterAll(() => hub.close());

  const make = async (name: string): Promise<Group> =>
    (await hub.admin.call<Group>('POST', '/api/groups', { name })).body;
  const membersOf = async (id: string): Promise<Group['members']> =>
    (await ada.call<Group>('GET', `/api/groups/${id}`)).body.members;

  it('holds every person in team, robots in none, and leaves team as it is', async () => {
    await hub.robot('ci');
    const { body } = await bob.call<{ groups: Group[] }>('GET', '/api/groups');
    const team = body.groups.find(({ name }) => name === 'team');
    expect(team).toMatchObject({ implicit: true });
    expect(team?.members.map(({ user }) => user)).toEqual(['ada', 'bob', 'root']);
    const url = `/api/groups/${team?.id}`;
    const refused = [
      await hub.admin.call('PATCH', url, { name: 'crew' }),
      await hub.admin.call('PUT', `${url}/members/ci`, {}),
      await hub.admin.call('DELETE', `${url}/members/bob`),
      await hub.admin.call('DELETE', url),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });

  it('is made, renamed and deleted by admins of the hub, under a name that can be mentioned', async () => {
    const { id } = await make('Ops');
    expect((await bob.call('POST', '/api/groups', { name: 'mine' })).status).toBe(403);
    expect((await hub.admin.call('POST', '/api/groups', { name: 'oPS' })).status).toBe(409);
    expect((await hub.admin.call('POST', '/api/groups', { name: 'on call' })).status).toBe(422);
    await make('Web');
    expect((await hub.admin.call('PATCH', `/api/groups/${id}`, { name: 'web' })).status).toBe(409);
    const changed = await hub.admin.call('PATCH', `/api/groups/${id}`, { name: 'OPS', description: 'Keeps it up' });
    expect(changed.body).toMatchObject({ id, name: 'OPS', description: 'Keeps it up', members: [] });
    expect((await bob.call('DELETE', `/api/groups/${id}`)).status).toBe(403);
    expect((await hub.admin.call('DELETE', `/api/groups/${id}`)).status).toBe(204);
    expect((await hub.admin.call('GET', `/api/groups/${id}`)).status).toBe(404);
    expect((await hub.admin.call('DELETE', '/api/groups/vvv')).status).toBe(404);
  });

  it('lets its own admins choose the members, and members leave', async () => {
    const { id } = await make('payments');
    const url = `/api/groups/${id}`;
    expect((await ada.call('PUT', `${url}/members/bob`, {})).status).toBe(403);
    await hub.admin.call('PUT', `${url}/members/ada`, { admin: true });
    expect((await ada.call('PUT', `${url}/members/BOB`, {})).status).toBe(200);
    expect((await ada.call('PUT', `${url}/members/nobody`, {})).status).toBe(422);
    expect((await ada.call('PATCH', url, { description: 'Money' })).status).toBe(200);
    expect((await ada.call('PATCH', url, { name: 'money' })).status).toBe(403);
    expect((await bob.call('DELETE', `${url}/members/ada`)).status).toBe(403);
    // What is said again without "admin" leaves him what he is.
    await hub.admin.call('PUT', `${url}/members/ada`, {});
    expect(await membersOf(id)).toEqual([
      { user: 'ada', admin: true },
      { user: 'bob', admin: false },
    ]);
    expect((await bob.call('DELETE', `${url}/members/bob`)).status).toBe(204);
    expect((await bob.call('DELETE', `${url}/members/bob`)).status).toBe(404);
    expect(await membersOf(id)).toEqual([{ user: 'ada', admin: true }]);
  });

  it('gives and takes rights at once, on open feeds too, and with the group itself', async () => {
    const topic = await hub.topic('/Secret');
    const { id } = await make('few');
    const manager = { user: 'root', level: 'admin' };
    const rights = [manager, { group: 'few', level: 'read' }];
    await hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights });
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const feed = await openSseReader(`${url}/api/feed?q=${encodeURIComponent('in:/Secret')}`, bob.token);
    await feed.next();

    const seen = async () => (await bob.call('GET', `/api/topics/${topic.id}`)).status;
    expect(await seen()).toBe(404);
    await hub.admin.call('PUT', `/api/groups/${id}/members/bob`, {});
    expect(await feed.next()).toMatchObject({ event: 'topic.opened', data: { topic: '/Secret' } });
    expect(await seen()).toBe(200);
    await hub.admin.call('DELETE', `/api/groups/${id}/members/bob`);
    expect(await feed.next()).toMatchObject({ event: 'topic.closed' });
    expect(await seen()).toBe(404);

    await hub.admin.call('PUT', `/api/groups/${id}/members/bob`, {});
    expect((await feed.next()).event).toBe('topic.opened');
    await hub.admin.call('DELETE', `/api/groups/${id}`);
    expect((await feed.next()).event).toBe('topic.closed');
    const { body } = await hub.admin.call(`GET`, `/api/topics/${topic.id}/rights`);
    expect(body).toEqual({ rights: [manager] });
    feed.close();
  });
});
