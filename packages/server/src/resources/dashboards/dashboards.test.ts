/** Dashboards by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FieldError } from '../../contract/errors.ts';
import { type Caller, openTestApp, type Reply, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Dashboard, Layout, ShownQuery, Tile } from './contract.ts';

const number: ShownQuery = { kind: 'bound', title: 'Open alerts', draw: 'number', query: '#AL label:open' };
const tile = (show: Tile['show'], more: Partial<Tile> = {}): Tile => ({
  id: 't1',
  x: 0,
  y: 0,
  w: 3,
  h: 2,
  show,
  ...more,
});
const layoutOf = (...tiles: Tile[]): Layout => ({ groups: [{ id: 'g1', title: 'Now', tiles }] });

describeOnStores('dashboards', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let topic: { id: string; path: string };
  let feedUrl: string;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    topic = await hub.topic('/Wall');
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    await hub.admin.call('PATCH', `/api/topics/${topic.id}/rights`, { grant: [{ user: 'ada', level: 'admin' }] });
    feedUrl = `${await hub.app.server.listen({ port: 0, host: '127.0.0.1' })}/api/feed`;
  });
  afterAll(() => hub.close());

  const urlOf = (id: string) => `/api/topics/${id}/dashboards`;
  async function make(by: Caller, name: string, more: object = {}, at = topic.id): Promise<Dashboard> {
    const answer = await by.call<Dashboard>('POST', urlOf(at), { name, ...more });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body;
  }
  const change = (by: Caller, { id }: Dashboard, body: object, version?: number) =>
    by.call<Dashboard>(
      'PATCH',
      `/api/dashboards/${id}`,
      body,
      version === undefined ? {} : { 'if-match': `"${version}"` },
    );
  const list = async (by: Caller, at = topic.id) =>
    (await by.call<{ dashboards: Dashboard[] }>('GET', urlOf(at))).body.dashboards;
  const post = async (text: string, more: object = {}) =>
    (await ada.call<{ message: { id: string } }>('POST', '/api/messages', { topic: topic.path, text, ...more })).body
      .message.id;

  it('are read by the readers of their topic and changed by its admins, each version once', async () => {
    const made = await make(ada, ' Wall ', { layout: layoutOf(tile(number)) });
    expect(made).toEqual({
      id: made.id,
      topic: topic.id,
      name: 'Wall',
      position: 0,
      version: 1,
      layout: layoutOf(tile(number)),
      changedAt: '2026-11-22T09:00:00.000Z',
      changedBy: 'ada',
    });
    expect(await list(bob)).toEqual([made]);
    for (const answer of [
      await bob.call('POST', urlOf(topic.id), { name: 'mine' }),
      await change(bob, made, { name: 'mine' }),
      await bob.call('DELETE', `/api/dashboards/${made.id}`),
    ]) {
      expect(answer.status).toBe(403);
    }
    hub.clock.advance(60_000);
    const second = await change(hub.admin, made, { layout: layoutOf(tile({ ...number, title: 'Alerts' })) }, 1);
    expect(second.body).toMatchObject({ version: 2, changedBy: 'root', changedAt: '2026-11-22T09:01:00.000Z' });
    const late = await change(ada, made, { name: 'late' }, 1);
    expect(late).toMatchObject({
      status: 412,
      body: { detail: '"Wall" was changed by root at 2026-11-22T09:01:00.000Z; read it anew, then change it' },
    });
    expect((await change(ada, made, { name: 'Wall' }, 2)).body).toMatchObject({ version: 2, changedBy: 'root' });
    await ada.call('DELETE', `/api/dashboards/${made.id}`);
    expect(await list(ada)).toEqual([]);
    expect((await change(ada, made, { name: 'gone' })).status).toBe(404);
  });

  it('stand in an order, and a new place takes nobody the version he read', async () => {
    const at = await hub.topic('/Order');
    const [one, two] = [await make(hub.admin, 'one', {}, at.id), await make(hub.admin, 'two', {}, at.id)];
    const three = await make(hub.admin, 'three', { position: 1 }, at.id);
    const names = async () => (await list(bob, at.id)).map(({ name, position }) => `${position} ${name}`);
    expect([three.position, await names()]).toEqual([1, ['0 one', '1 three', '2 two']]);
    const moved = await change(hub.admin, two, { position: 0 });
    expect(moved.body).toMatchObject({ position: 0, version: 1 });
    await change(hub.admin, one, { position: 99 }, 1);
    expect(await names()).toEqual(['0 two', '1 three', '2 one']);
    await Promise.all([1, 2].map((nth) => make(hub.admin, `both ${nth}`, { position: 0 }, at.id)));
    expect(await list(bob, at.id)).toHaveLength(5);
  });

  it('hide with their topic, follow its name and go with it', async () => {
    const at = await hub.topic('/Hidden');
    const made = await make(hub.admin, 'hidden', {}, at.id);
    await hub.admin.call('POST', `/api/topics/${at.id}/move`, { path: '/Renamed' });
    expect((await list(bob, at.id)).map(({ id }) => id)).toEqual([made.id]);
    await hub.admin.call('PUT', `/api/topics/${at.id}/rights`, { rights: [{ user: 'ada', level: 'admin' }] });
    expect((await bob.call('GET', urlOf(at.id))).status).toBe(404);
    expect((await change(bob, made, { name: 'mine' })).status).toBe(404);
    // An admin of the hub manages the topic, and reads nothing there.
    expect((await hub.admin.call('GET', urlOf(at.id))).status).toBe(403);
    expect((await change(hub.admin, made, {})).status).toBe(404);
    await ada.call('DELETE', `/api/topics/${at.id}`);
    expect((await change(ada, made, { name: 'gone' })).status).toBe(404);
  });

  it('refuse what cannot be drawn, and name the tile and the field', async () => {
    const reply = await post('a reply', { parentId: await post('#monitoring a root') });
    const refused: readonly (readonly [Tile, string, string])[] = [
      [tile({ ...number, query: 'lable:open' }), 'bad-query', 'query'],
      [tile({ ...number, measure: 'many(#value)' }), 'invalid', 'measure'],
      [tile({ ...number, group: 'colour' }), 'invalid', 'group'],
      [tile({ ...number, measure: 'open' }), 'invalid', 'measure'],
      [tile({ ...number, draw: 'ratio' }), 'invalid', 'of'],
      [tile({ ...number, draw: 'ratio', of: '(' }), 'bad-query', 'of'],
      [tile({ ...number, draw: 'gauge' }), 'invalid', 'max'],
      [tile({ ...number, min: 5, max: 5 }), 'invalid', 'max'],
      [tile({ ...number, draw: 'text' }), 'invalid', 'text'],
      [
        tile({
          ...number,
          thresholds: [
            { from: 2, state: 'warn' },
            { from: 1, state: 'bad' },
          ],
        }),
        'invalid',
        'thresholds',
      ],
      [tile({ kind: 'message', message: 'v0' }), 'invalid', 'message'],
      [tile({ kind: 'message', message: reply }), 'invalid', 'message'],
    ];
    const first = tile(number, { id: 't0', x: 9 });
    for (const [bad, code, field] of refused) {
      const layout = layoutOf(first, bad);
      const answer: Reply<{ code?: string; detail?: string; fields?: FieldError[] }> = await ada.call(
        'POST',
        urlOf(topic.id),
        { name: 'bad', layout },
      );
      const where = [answer.status, answer.body.code, answer.body.fields?.[0]?.at];
      expect(where, JSON.stringify(answer.body)).toEqual([422, code, `/layout/groups/0/tiles/1/show/${field}`]);
      expect(answer.body.detail).toContain(bad.show.kind === 'bound' ? '"Open alerts" (t1)' : 'The tile t1');
    }
    const beyond = [
      layoutOf(tile(number, { x: 10 })),
      layoutOf(tile(number), tile(number)),
      layoutOf(...Array.from({ length: 121 }, (_, nth) => tile(number, { id: `t${nth}` }))),
      layoutOf(
        ...Array.from({ length: 40 }, (_, nth) => tile({ ...number, query: 'x'.repeat(3900) }, { id: `t${nth}` })),
      ),
      layoutOf(tile({ ...number, last: 'a week' })),
      layoutOf(tile(number, { h: 0 })),
    ];
    for (const layout of beyond) {
      expect((await ada.call('POST', urlOf(topic.id), { name: 'beyond', layout })).status).toBe(422);
    }
    const at = await hub.topic('/Full');
    for (let nth = 0; nth < 20; nth += 1) await make(hub.admin, `${nth}`, {}, at.id);
    expect((await hub.admin.call('POST', urlOf(at.id), { name: '21' })).status).toBe(422);
  });

  it('show messages that their makers may read, and keep the tile of one that is gone', async () => {
    const shown = await post('#monitoring #item:Load');
    const layout = layoutOf(tile({ kind: 'message', message: shown }));
    const made = await make(ada, 'tiles', { layout });
    await ada.call('DELETE', `/api/messages/${shown}`);
    const more = layoutOf(...(layout.groups[0]?.tiles ?? []), tile(number, { id: 't2' }));
    expect((await change(ada, made, { layout: more })).body).toMatchObject({ version: 2, layout: more });
    const hidden = await hub.topic('/Secret');
    await hub.admin.call('PUT', `/api/topics/${hidden.id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    const answer = await hub.admin.call<{ message: { id: string } }>('POST', '/api/messages', {
      topic: '/Secret',
      text: 'hidden',
    });
    const other = layoutOf(tile({ kind: 'message', message: answer.body.message.id }));
    expect((await ada.call('POST', urlOf(topic.id), { name: 'peek', layout: other })).status).toBe(422);
  });

  it('tell the feeds of the readers of the topic, and nobody else; the log keeps who did what', async () => {
    const at = await hub.topic('/Told');
    await hub.admin.call('PUT', `/api/topics/${at.id}/rights`, {
      rights: [
        { user: 'root', level: 'admin' },
        { user: 'ada', level: 'read' },
      ],
    });
    const readers = await Promise.all([ada, bob].map((caller) => openSseReader(feedUrl, caller.token)));
    for (const reader of readers) await reader.next();
    const made = await make(hub.admin, 'told', {}, at.id);
    await change(hub.admin, made, { name: 'named', layout: layoutOf(tile(number)) });
    await change(hub.admin, made, { position: 0 });
    await hub.admin.call('DELETE', `/api/dashboards/${made.id}`);
    for (const caller of [ada, bob]) await caller.call('PUT', '/api/notifications', { read: true });
    const [hers, his] = await Promise.all(
      readers.map(async (reader) => {
        const events = [];
        while (events.at(-1)?.event !== 'notification') events.push(await reader.next());
        reader.close();
        return events.slice(0, -1).map(({ event, data }) => `${event} ${data.topic}`);
      }),
    );
    expect([hers, his]).toEqual([Array(3).fill(`dashboards ${at.id}`), []]);
    const audit = await hub.admin.call<{ events: object[] }>('GET', `/api/audit?kind=dashboard&topic=/Told`);
    expect(audit.body.events).toMatchObject([
      { kind: 'dashboard.deleted', actor: 'root' },
      {
        kind: 'dashboard.changed',
        data: { dashboard: made.id, was: { name: 'told' }, is: { name: 'named', layout: { groups: 1, tiles: 1 } } },
      },
      { kind: 'dashboard.created', data: { dashboard: made.id, name: 'told' } },
    ]);
  });
});
