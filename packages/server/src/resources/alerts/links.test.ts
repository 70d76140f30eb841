/** What alerts belong to, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Written } from '../messages/contract.ts';

describeOnStores('links of alerts', (target) => {
  let hub: TestApp;
  let robot: Caller;
  let ada: Caller;
  let reader: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    robot = await hub.robot('prometheus');
    [ada, reader] = [await hub.person('ada'), await hub.person('bob')];
    for (const path of ['/Alerts', '/Secret']) {
      const { id } = await hub.topic(path);
      const rights = [
        { user: 'root', level: 'admin' },
        { user: 'prometheus', level: 'write' },
        ...(path === '/Alerts'
          ? [
              { user: 'ada', level: 'write' },
              { user: 'bob', level: 'read' },
            ]
          : []),
      ];
      await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights });
    }
  });
  afterAll(() => hub.close());

  const say = async (key: string, text: string, label = 'open', at?: string) => {
    hub.clock.advance(1_000);
    const body = { topic: '/Alerts', key, text, labels: { set: [{ text: label }] }, at };
    return (await robot.call<Written>('POST', '/api/messages/upsert', body)).body;
  };
  const deployment = async (topic: string, text = '#deploy #service:api #env:production #version:2') =>
    (await robot.call<Written>('POST', '/api/messages', { topic, text, labels: [{ text: 'Success' }] })).body.message
      .id;
  const link = (by: Caller, id: string, links: object) => by.call<Message>('PUT', `/api/alerts/${id}/links`, links);

  it('stand in the text, outlive what its sender says, and are taken back', async () => {
    const { message } = await say('alert:a', '#AL #service:api Slow answers');
    const cause = await deployment('/Alerts');
    expect((await link(ada, message.id, { cause })).body.text).toBe(`#AL #service:api #cause:${cause} Slow answers`);
    expect((await link(ada, message.id, { incident: 'INC-7' })).body.tags).toContain('incident:INC-7');
    const repeat = await say('alert:a', '#AL #service:api Slow answers');
    expect(repeat.outcome).toBe('unchanged');
    const over = await say('alert:a', '#AL #service:api Fast again', 'done');
    expect(over.message.text).toBe(`#AL #service:api #cause:${cause} #incident:INC-7 Fast again`);
    expect(over.message.edited).toBe(false);
    const found = await ada.call<{ messages: Message[] }>('GET', `/api/messages?q=%23cause:${cause}`);
    expect(found.body.messages.map(({ id }) => id)).toEqual([message.id]);
    expect((await link(ada, message.id, { cause: null, incident: null })).body.text).toBe(
      '#AL #service:api Fast again',
    );
    expect((await say('alert:a', '#AL #service:api Slow')).message.text).toBe('#AL #service:api Slow');
  });

  it('stand in the history as the deed of who made them', async () => {
    const { message } = await say('alert:b', '#AL Slow');
    await link(ada, message.id, { incident: 'INC-8' });
    const { body } = await ada.call<{ entries: { actor: string | null; kind: string }[] }>(
      'GET',
      `/api/messages/${message.id}/history`,
    );
    expect(body.entries.map(({ kind, actor }) => [kind, actor])).toContainEqual(['message.changed', 'ada']);
  });

  it('do not make late what happened before them', async () => {
    const { message } = await say('alert:c', '#AL Slow');
    const ended = new Date(hub.clock.now() + 500).toISOString();
    hub.clock.advance(60_000);
    await link(ada, message.id, { incident: 'INC-9' });
    const over = await say('alert:c', '#AL Fast again', 'done', ended);
    expect([over.outcome, over.message.text]).toEqual(['updated', '#AL #incident:INC-9 Fast again']);
  });

  it('are refused to readers, for what is no alert, and to what is no deployment one may read', async () => {
    const { message } = await say('alert:d', '#AL Slow');
    const { message: plain } = await say('note', 'no alert');
    const hidden = await deployment('/Secret');
    expect((await link(reader, message.id, { incident: 'INC-1' })).status).toBe(403);
    expect((await link(hub.nobody, message.id, { incident: 'INC-1' })).status).toBe(401);
    for (const cause of [hidden, plain.id, message.id])
      expect((await link(ada, message.id, { cause })).status).toBe(422);
    expect((await link(ada, message.id, { incident: 'two words' })).status).toBe(422);
    expect((await link(ada, plain.id, { incident: 'INC-1' })).status).toBe(422);
    expect((await ada.call<Message>('GET', `/api/messages/${message.id}`)).body.text).toBe('#AL Slow');
  });
});
