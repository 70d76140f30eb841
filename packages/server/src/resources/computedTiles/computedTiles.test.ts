/** Computed tiles by the front door, on both stores. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoreTarget } from '../../store/open.ts';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores, serverTargets } from '../../testing/stores.ts';
import type { Message } from '../messages/contract.ts';

const server = process.env.TAGLOOP_TEST_POSTGRES_URL;

/** A pool that outlives the hub on it. */
function lasting(place: StoreTarget): StoreTarget {
  return place.kind === 'pool' ? { kind: 'pool', pool: { ...place.pool, end: async () => {} } } : place;
}

const textOf = (rule: readonly string[], title = 'Tile') =>
  `#monitoring #item:${title} #computed\n\`\`\`\n${rule.join('\n')}\n\`\`\``;
const counting = (query: string) => textOf([`n = ${query}`, 'value:{n}']);

describeOnStores('computed tiles', (target) => {
  let hub: TestApp;
  let place: StoreTarget;
  let ada: Caller;
  let bob: Caller;

  beforeAll(async () => {
    place = lasting(await target());
    hub = await openTestApp({ store: place });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    for (const path of ['/Wall', '/Work']) await hub.topic(path);
  });
  afterAll(() => hub.close());

  async function post(text: string, by = ada, topic = '/Wall', more: object = {}): Promise<string> {
    const answer = await by.call<{ message: Message }>('POST', '/api/messages', { topic, text, ...more });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.message.id;
  }
  const settle = (of = hub) => of.app.services.computedTiles.settle();
  /** What the tile says when all is computed. */
  async function said(id: string, of = hub): Promise<string[]> {
    await settle(of);
    const { body } = await of.as(ada).call<Message>('GET', `/api/messages/${id}`);
    return body.labels.map(({ text }) => text);
  }
  const relabel = (id: string, change: object, by = ada) => by.call('PATCH', `/api/messages/${id}/labels`, change);
  const edit = (id: string, text: string, by = ada) => by.call('PATCH', `/api/messages/${id}`, { text });
  const changes = async (id: string) => {
    const { body } = await ada.call<{ entries: { kind: string }[] }>('GET', `/api/messages/${id}/history`);
    return body.entries.filter(({ kind }) => kind === 'message.changed').length;
  };

  it('say what their queries find, and follow each change that concerns them', async () => {
    const rule = [
      'open = #job label:open in:/Work',
      'all = #job in:/Work',
      'value:{open} of {all}',
      'AL if {open / all %} > 50',
      'else UP',
      'bg-color in #0f0 if {open} = 0',
    ];
    const tile = await post(textOf(rule), ada, '/Wall', {
      labels: [{ text: 'url:https://x.example' }, { text: 'value:old' }],
    });
    expect(await said(tile)).toEqual(['url:https://x.example', 'value:0 of 0', 'UP', 'bg-color']);
    const job = await post('#job one', ada, '/Work', { labels: [{ text: 'open' }] });
    expect(await said(tile)).toEqual(['url:https://x.example', 'value:1 of 1', 'AL']);
    await relabel(job, { set: [{ text: 'done' }] });
    expect(await said(tile)).toEqual(['url:https://x.example', 'value:0 of 1', 'UP', 'bg-color']);
    await ada.call('DELETE', `/api/messages/${job}`);
    expect(await said(tile)).toContain('value:0 of 0');
  });

  it('cost one computation for many changes, and none for what does not concern them', async () => {
    const tile = await post(counting('#burst in:/Work'));
    await settle();
    const before = await changes(tile);
    const operations = Array.from({ length: 200 }, (_, n) => ({ post: { topic: '/Work', text: `#burst ${n}` } }));
    await ada.call('POST', '/api/messages/bulk', { operations });
    expect(await said(tile)).toEqual(['value:200']);
    expect(await changes(tile)).toBe(before + 1);
    await post('#other', ada, '/Work');
    await settle();
    expect(await changes(tile)).toBe(before + 1);
  });

  it('count what the author of the rule may read, and follow his rights', async () => {
    const secret = await hub.topic('/Secret');
    const rights = (...names: string[]) =>
      hub.admin.call('PUT', `/api/topics/${secret.id}/rights`, {
        rights: [{ user: 'root', level: 'admin' }, ...names.map((user) => ({ user, level: 'write' }))],
      });
    await rights('ada');
    await post('#hush', ada, '/Secret');
    const [hers, his] = [await post(counting('#hush')), await post(counting('#hush'), bob)];
    expect([await said(hers), await said(his)]).toEqual([['value:1'], ['value:0']]);
    await rights('bob');
    expect([await said(hers), await said(his)]).toEqual([['value:0'], ['value:1']]);
  });

  it('do not lend the rights of their author to who edits them, nor more than his token has', async () => {
    const secret = await hub.topic('/Lent');
    const wall = await hub.topic('/LentWall');
    await hub.admin.call('PUT', `/api/topics/${secret.id}/rights`, {
      rights: [
        { user: 'root', level: 'admin' },
        { user: 'ada', level: 'write' },
      ],
    });
    await hub.admin.call('PATCH', `/api/topics/${wall.id}/rights`, { grant: [{ user: 'bob', level: 'admin' }] });
    await post('#lent', ada, '/Lent');
    const tile = await post(counting('nothing'), ada, '/LentWall');
    expect((await edit(tile, counting('#lent'), bob)).status).toBe(200);
    expect(await said(tile)).toEqual(['value:0']);
    await edit(tile, counting('#lent in:/Lent'));
    expect(await said(tile)).toEqual(['value:1']);
    // Other words leave the rule its author's.
    await edit(tile, counting('#lent in:/Lent').replace('Tile', 'Other'), bob);
    expect(await said(tile)).toEqual(['value:1']);

    const robot = await hub.robot('narrow', [{ topics: '/LentWall', verbs: ['read', 'write'] }]);
    for (const { id } of [secret, wall]) {
      await hub.admin.call('PATCH', `/api/topics/${id}/rights`, { grant: [{ user: 'narrow', level: 'write' }] });
    }
    expect(await said(await post(counting('#lent'), robot, '/LentWall'))).toEqual(['value:0']);
  });

  it('say why they cannot be computed, and recover', async () => {
    const tile = await post(textOf(['n = lable:open', 'value:{n}', 'UP']));
    const [state, why] = await said(tile);
    expect([state, why]).toEqual(['unknown', expect.stringMatching(/^error:n: /)]);
    await edit(tile, textOf(['n = label:open in:/Work', 'value:{n}', 'UP']));
    expect(await said(tile)).toEqual(['value:0', 'UP']);
    await edit(tile, textOf(['n = label:open | half(#x)', 'value:{n}']));
    expect(await said(tile)).toEqual(['unknown', expect.stringContaining('error:n: "half(#x)" is no measure')]);
    await edit(tile, '#monitoring #computed nothing below');
    expect(await said(tile)).toEqual(['unknown', expect.stringContaining('sets no label')]);

    const carl = await hub.person('carl');
    const his = await post(counting('#x'), carl);
    expect(await said(his)).toEqual(['value:0']);
    const { body } = await hub.admin.call<{ users: { id: string }[] }>('GET', '/api/users?prefix=carl');
    await hub.admin.call('POST', `/api/users/${body.users[0]?.id}/archive`);
    expect(await said(his)).toEqual(['unknown', expect.stringContaining('is gone')]);
    await hub.admin.call('POST', `/api/users/${body.users[0]?.id}/restore`);
    await post('#x');
    expect(await said(his)).toEqual(['value:1']);
  });

  it('draw series, and read labels of other messages', async () => {
    const labels = [{ text: 'Success' }, { text: 'coverage:81 %' }];
    for (const label of ['Failed', 'Success']) await post('#build', ada, '/Work', { labels: [{ text: label }] });
    await post('#build', ada, '/Work', { labels });
    const rule = [
      'runs = #build in:/Work | by label:run',
      'days = #build since:2d in:/Work | per day',
      'cover = #build label:coverage:* in:/Work | label coverage:',
      'widget:Bar',
      'widget-data-labels:{runs.names}',
      'widget-data-series:{runs}',
      'x-data:{days.names} {days}',
      'value:{cover}',
    ];
    expect(await said(await post(textOf(rule)))).toEqual([
      'widget:Bar',
      'widget-data-labels:Success,Failed',
      'widget-data-series:2 1',
      'x-data:11-20,11-21,11-22 0 0 3',
      'value:81 %',
    ]);
  });

  it('are computed again as time passes, where their queries speak of it', async () => {
    await post('#fresh', ada, '/Work');
    const tile = await post(counting('#fresh since:2h in:/Work'));
    expect(await said(tile)).toEqual(['value:1']);
    hub.clock.advance(3 * 3_600_000);
    expect(await said(tile)).toEqual(['value:0']);
  });

  it('are counted by none of them, so that they cannot drive each other', async () => {
    const one = await post(textOf(['n = #drive', 'label:{n}', 'value:{n}'], 'One #drive'));
    const two = await post(textOf(['n = #drive OR label:value:0', 'value:{n}'], 'Two #drive'));
    expect([await said(one), await said(two)]).toEqual([['label:0', 'value:0'], ['value:0']]);
  });

  it('rest while they are deleted, and are forgotten when they are emptied', async () => {
    const tile = await post(counting('#rest in:/Work'));
    await settle();
    await ada.call('DELETE', `/api/messages/${tile}`);
    await post('#rest', ada, '/Work');
    await settle();
    await ada.call('POST', `/api/messages/${tile}/restore`);
    expect(await said(tile)).toEqual(['value:1']);
    await ada.call('DELETE', `/api/messages/${tile}`);
    await hub.admin.call('POST', `/api/messages/${tile}/purge`);
    const rows = await hub.app.store
      .tables<{ computed_tile: { message_id: number } }>()
      .selectFrom('computed_tile')
      .selectAll()
      .execute();
    expect(rows.map(({ message_id }) => message_id.toString(32))).not.toContain(tile);
  });

  it('leave no more than three hundred in a hub', async () => {
    const operations = Array.from({ length: 301 }, () => ({ post: { topic: '/Wall', text: textOf(['value:1']) } }));
    const { body } = await ada.call<{ results: { id: string }[] }>('POST', '/api/messages/bulk', { operations });
    expect(await said(body.results.at(-1)?.id ?? '')).toEqual([
      'unknown',
      expect.stringContaining('computes 300 tiles'),
    ]);
    const { topics } = hub.app.services;
    await hub.admin.call('POST', `/api/topics/${topics.byPath('/Wall')?.id.toString(32)}/truncate`, {});
  });

  it('catch up when the hub begins again', async () => {
    const tile = await post(counting('#again in:/Work'));
    await settle();
    await post('#again', ada, '/Work');
    await hub.close();
    hub = await openTestApp({ store: place });
    [ada, bob] = [hub.as(ada), hub.as(bob)];
    expect(await said(tile)).toEqual(['value:1']);
  });
});

describe.skipIf(!server)('computed tiles of two hubs on one PostgreSQL', () => {
  const target = serverTargets(server ?? '');

  it('are computed by one of them, and by the other when it ends', async () => {
    const store = await target();
    const [one, two] = [await openTestApp({ store }), await openTestApp({ store })];
    await one.topic('/Wall');
    const ada = await one.person('ada');
    const text = counting('#both');
    const made = await ada.call<{ message: Message }>('POST', '/api/messages', { topic: '/Wall', text });
    const url = `/api/messages/${made.body.message.id}`;
    const value = async () => (await two.as(ada).call<Message>('GET', url)).body.labels[0]?.text;
    await one.app.services.computedTiles.settle();
    expect(await value()).toBe('value:0');
    await one.close();
    await two.as(ada).call('POST', '/api/messages', { topic: '/Wall', text: '#both' });
    await two.app.services.computedTiles.settle();
    await expect.poll(value, { timeout: 5_000 }).toBe('value:1');
    await two.close();
  });
});
