/** Items as they are and as they were, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp, testNow } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { ItemSpan, ItemStates, Items } from './contract.ts';

const minute = 60_000;
const at = (minutes: number) => new Date(testNow + minutes * minute).toISOString();

describeOnStores('items by the front door', (target) => {
  let hub: TestApp;
  let ada: Caller;
  const ids: Record<string, string> = {};

  async function put(key: string, text: string, label?: string): Promise<void> {
    const { status, body } = await ada.call<{ message: { id: string } }>('POST', '/api/messages/upsert', {
      topic: '/Wall',
      key,
      text,
      ...(label !== undefined && { labels: { set: [{ text: label }] } }),
    });
    expect(status).toBeLessThan(300);
    ids[key] = body.message.id;
  }
  const later = (minutes: number) => hub.clock.set(testNow + minutes * minute);
  const q = `q=${encodeURIComponent('in:/Wall')}`;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    await hub.topic('/Wall');
    await put('disk', '#monitoring #service:api #item:disk #dc:gra 81 % full', 'UP');
    await put('tat', '#monitoring #web #item:myItem1 Tat', 'AL');
    await put('bare', 'A note', undefined);
    await put('task', 'A task #service:ops', 'open');
    later(10);
    await put('disk', '#monitoring #service:api #item:disk #dc:gra 95 % full', 'AL');
    later(20);
    await put('disk', '#monitoring #service:api #item:disk #dc:gra 40 % full', 'UP');
    await put('task', 'A task #service:ops', 'done');
    await put('late', '#monitoring #service:api #item:late', 'WARN');
    await ada.call('POST', '/api/messages', { topic: '/Wall', text: 'a reply', parentId: ids.disk });
    later(30);
  });
  afterAll(() => hub.close());

  it('are told in one answer, whatever form they have', async () => {
    const { body } = await ada.call<Items>('GET', `/api/items?${q}&group=dc`);
    expect(body.at).toBe(at(30));
    expect(body.more).toBe(false);
    const told = body.items.map(({ name, service, group, state, since }) => [name, service, group, state, since]);
    expect(told).toEqual([
      ['disk', 'api', 'gra', 'UP', at(20)],
      ['myItem1', 'web', null, 'AL', at(0)],
      ['A note', null, null, 'unknown', null],
      ['A task #service:ops', 'ops', null, 'UP', at(20)],
      ['late', 'api', null, 'WARN', at(20)],
    ]);
    expect(body.items.every(({ topic }) => topic === '/Wall')).toBe(true);
  });

  it('are told as they were at any moment', async () => {
    const { body } = await ada.call<Items>('GET', `/api/items?${q}&at=${at(10)}`);
    expect(body.at).toBe(at(10));
    expect(body.items.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'disk AL',
      'myItem1 AL',
      'A note unknown',
      'A task #service:ops AL',
    ]);
    const states = async (minutes: number) =>
      (await ada.call<ItemStates>('GET', `/api/items/states?${q}&at=${at(minutes)}`)).body.states;
    expect(await states(5)).toMatchObject({ UP: [ids.disk], WARN: [] });
    expect(await states(25)).toMatchObject({ UP: [ids.disk, ids.task], WARN: [ids.late], AL: [ids.tat] });
    expect(await states(-1)).toEqual({ AL: [], WARN: [], UP: [], unknown: [] });
  });

  it('have a band of their states', async () => {
    const spans = async (more = '') =>
      (await ada.call<{ spans: ItemSpan[] }>('GET', `/api/items/${ids.disk}/states${more}`)).body.spans;
    expect(await spans()).toEqual([
      { state: 'UP', from: at(0), to: at(10) },
      { state: 'AL', from: at(10), to: at(20) },
      { state: 'UP', from: at(20), to: null },
    ]);
    expect(await spans(`?since=${at(15)}`)).toHaveLength(2);
  });

  it('refuse what is no moment, and hide what one may not read', async () => {
    expect((await ada.call('GET', `/api/items?${q}&at=soon`)).status).toBe(422);
    expect((await ada.call('GET', `/api/items/${ids.disk}/states?since=soon`)).status).toBe(422);
    const robot = await hub.robot('elsewhere', [{ topics: '/Other', verbs: ['read'] }]);
    expect((await robot.call<Items>('GET', '/api/items')).body.items).toEqual([]);
    expect((await robot.call('GET', `/api/items/${ids.disk}/states`)).status).toBe(404);
  });
});
