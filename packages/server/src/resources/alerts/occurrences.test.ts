/** How many occurrences of an alert are kept, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Written } from '../messages/contract.ts';
import type { AlertFacts } from './contract.ts';

describeOnStores('occurrences of alerts', (target) => {
  let hub: TestApp;
  let robot: Caller;
  let ada: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    robot = await hub.robot('prometheus');
    for (const path of ['/Kept', '/All']) {
      const { id } = await hub.topic(path, path === '/Kept' ? { parameters: { keepOccurrences: '3' } } : {});
      const rights = [
        { user: 'root', level: 'admin' },
        { user: 'prometheus', level: 'write' },
        { group: 'team', level: 'write' },
      ];
      await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights });
    }
    ada = await hub.person('ada');
  });
  afterAll(() => hub.close());

  const fire = async (topic: string, key: string, number: number) => {
    hub.clock.advance(1_000);
    const reply = { key: `${key}/AL/${number}`, text: `#AL #replay time ${number}` };
    const body = { topic, key, text: '#AL #service:api Slow', labels: { set: [{ text: 'open' }] }, reply };
    return (await robot.call<Written>('POST', '/api/messages/upsert', body)).body;
  };
  const say = (topic: string, by: Caller, parentId: string, text: string) =>
    by.call<Written>('POST', '/api/messages', { topic, parentId, text });
  const thread = async (id: string) =>
    (await ada.call<{ root: Message; replies: Message[] }>('GET', `/api/messages/${id}/thread`)).body;
  const facts = async (id: string) =>
    (await ada.call<{ facts: AlertFacts[] }>('POST', '/api/alerts/facts', { ids: [id] })).body.facts[0];
  const sweep = async () => {
    hub.clock.advance(3_600_000);
    await hub.app.services.upkeep.sweep();
  };

  it('stay: the first one, so many of the last, and what people say; the others are counted', async () => {
    let id = '';
    for (let number = 1; number <= 9; number += 1) {
      id = (await fire('/Kept', 'alert:a', number)).message.id;
      if (number === 4) await say('/Kept', ada, id, '#AL is not what I see');
    }
    await say('/Kept', robot, id, 'a note of a robot');
    await sweep();
    const texts = ['1', '7', '8', '9'].map((number) => `#AL #replay time ${number}`);
    const { root, replies } = await thread(id);
    expect(replies.map(({ text }) => text)).toEqual([
      texts[0],
      '#AL is not what I see',
      ...texts.slice(1),
      'a note of a robot',
    ]);
    expect(root.replies).toBe(6);
    expect(await facts(id)).toMatchObject({ count: 9, forgotten: 5 });

    await sweep();
    expect(await facts(id)).toMatchObject({ count: 9, forgotten: 5 });
    expect((await fire('/Kept', 'alert:a', 2)).message.replies).toBe(6);
    await fire('/Kept', 'alert:a', 10);
    await sweep();
    expect(await facts(id)).toMatchObject({ forgotten: 6 });
    expect((await thread(id)).root.replies).toBe(6);
  });

  it('go in turns, of one alert after the other, and only where the topic says so', async () => {
    const ids = new Map<string, string>();
    for (const key of ['alert:many', 'alert:few', 'alert:last']) {
      const most = key === 'alert:many' ? 130 : 5;
      for (let number = 1; number <= most; number += 1) ids.set(key, (await fire('/Kept', key, number)).message.id);
    }
    let kept = '';
    for (let number = 1; number <= 6; number += 1) kept = (await fire('/All', 'alert:all', number)).message.id;
    await sweep();
    const left = await Promise.all([...ids.values(), kept].map(async (id) => (await thread(id)).root.replies));
    expect(left).toEqual([4, 4, 4, 6]);
    expect(await facts(ids.get('alert:many') ?? '')).toMatchObject({ forgotten: 126 });
    expect(await facts(kept)).toMatchObject({ forgotten: 0 });
  });
});
