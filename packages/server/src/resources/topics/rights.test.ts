import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { RightsChanged, RightsPreview, Topic } from './contract.ts';

describeOnStores('rights on topics', (target) => {
  let hub: TestApp;
  let bob: Caller;
  let ci: Caller;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    bob = await hub.person('bob');
    ci = await hub.robot('ci');
    for (const path of ['/A', '/A/B', '/A/B/C', '/A/BC', '/AB', '/a_']) ids.set(path, (await hub.topic(path)).id);
  });
  afterAll(() => hub.close());

  const url = (path: string) => `/api/topics/${ids.get(path)}/rights`;
  const root = { user: 'root', level: 'admin' };
  const readBy = async (caller: Caller) => {
    const { body } = await caller.call<{ topics: Topic[] }>('GET', '/api/topics');
    return body.topics.flatMap(({ path, may }) => (may.read && !path.startsWith('/Private') ? path : []));
  };

  it('change for a topic and all below it, and for nothing that is only called alike', async () => {
    const replaced = await hub.admin.call<RightsChanged>('PUT', url('/A'), { rights: [root], below: true });
    expect(replaced.body).toEqual({ rights: [root], changed: 4, skipped: [] });
    expect(await readBy(bob)).toEqual(['/a_', '/AB']);
    const everybody = { public: true, level: 'read' };
    const granted = await hub.admin.call<RightsChanged>('PATCH', url('/A/B'), { grant: [everybody], below: true });
    expect(granted.body).toEqual({ rights: [root, everybody], changed: 2, skipped: [] });
    expect(await readBy(ci)).toEqual(['/A/B', '/A/B/C']);
    const again = await hub.admin.call<RightsChanged>('PATCH', url('/A/B'), { grant: [everybody], below: true });
    expect(again.body.changed).toBe(0);
    const revoked = await hub.admin.call<RightsChanged>('PATCH', url('/A'), {
      revoke: [{ public: true }],
      below: true,
    });
    expect(revoked.body).toMatchObject({ rights: [root], changed: 2 });
    expect(await readBy(ci)).toEqual([]);
  });

  it('change where the actor manages, and name what was skipped as far as he sees it', async () => {
    const grant = (path: string, level: string) =>
      hub.admin.call('PATCH', url(path), { grant: [{ user: 'bob', level }] });
    await grant('/A', 'admin');
    await grant('/A/B', 'read');
    const { body } = await bob.call<RightsChanged>('PATCH', url('/A'), {
      grant: [{ user: 'ci', level: 'write' }],
      below: true,
    });
    expect(body).toMatchObject({ changed: 1, skipped: ['/A/B'] });
    expect(await readBy(ci)).toEqual(['/A']);
    expect((await bob.call('PATCH', url('/A/B'), { grant: [{ user: 'bob', level: 'admin' }] })).status).toBe(403);
    expect((await bob.call('PATCH', url('/A/BC'), { grant: [] })).status).toBe(404);
  });

  it('leave somebody who manages the topic, and private areas to their people', async () => {
    const revoke = [{ user: 'root' }, { user: 'bob' }];
    expect(await hub.admin.call('PATCH', url('/A'), { revoke })).toMatchObject({
      status: 422,
      body: { detail: 'Nobody would manage /A; give somebody the level "admin" with it' },
    });
    expect((await hub.admin.call('PUT', url('/A'), { rights: [{ public: true, level: 'write' }] })).status).toBe(422);
    const area = hub.app.services.topics.byPath('/Private');
    if (!area) throw new Error('no private areas');
    const { body } = await hub.admin.call<{ topics: Topic[] }>('GET', '/api/topics?under=/Private');
    const below = { grant: [root], below: true };
    const privateId = body.topics.find(({ path }) => path === '/Private')?.id;
    expect((await hub.admin.call('PATCH', `/api/topics/${privateId}/rights`, below)).status).toBe(422);
  });

  it('are shown topic by topic before they change, as they then come, and nothing is written', async () => {
    const change = { grant: [{ public: true, level: 'write' }], below: true };
    const before = await hub.admin.call('GET', url('/A/B'));
    const { body } = await hub.admin.call<RightsPreview>('POST', `${url('/A')}/preview`, change);
    expect(body.topics.map(({ path }) => path)).toEqual(['/A', '/A/B', '/A/B/C', '/A/BC']);
    expect((await hub.admin.call('GET', url('/A/B'))).body).toEqual(before.body);
    const done = await hub.admin.call<RightsChanged>('PATCH', url('/A'), change);
    expect(done.body).toMatchObject({ changed: body.changed, skipped: body.skipped });
    for (const { path, is } of body.topics) {
      expect((await hub.admin.call('GET', url(path))).body).toEqual({ rights: is });
    }
    const again = await hub.admin.call<RightsPreview>('POST', `${url('/A')}/preview`, change);
    expect(again.body).toEqual({ topics: [], changed: 0, skipped: [] });
    const nobody = { rights: [{ public: true, level: 'write' }] };
    expect((await hub.admin.call('POST', `${url('/A')}/preview`, nobody)).status).toBe(422);
    expect((await bob.call('POST', `${url('/A/BC')}/preview`, nobody)).status).toBe(403);
  });

  it('have one subject each, that there is', async () => {
    for (const right of [{}, { user: 'bob', public: true }, { group: 'nobody' }, { public: false }]) {
      const answer = await hub.admin.call('PATCH', url('/AB'), { grant: [{ ...right, level: 'read' }] });
      expect([right, answer.status]).toEqual([right, 422]);
    }
  });
});
