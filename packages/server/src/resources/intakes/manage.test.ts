import { Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Source } from '../../integrations/source.ts';
import { openTestApp, type Reply, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from '../messages/contract.ts';
import type { Delivery, Intake } from './contract.ts';

type Created = { intake: Intake; url: string };
type Received = { delivery: string; outcome: string; detail: string };
type Payload = { event?: string; operations?: [] };

/** Understands what the tests send: the operations themselves. */
const plain: Source = {
  kind: 'plain',
  title: 'Plain',
  gives: 'Jobs',
  stages: ['build'],
  robotKind: 'cron',
  settings: Type.Object({ split: Type.Optional(Type.Boolean({ default: false })) }),
  setup: 'Post to {{url}}.',
  samples: [
    {
      name: 'ran',
      headers: {},
      payload: { event: 'ran', operations: [{ key: 'nightly', text: '#job nightly', place: 'New' }] },
    },
    { name: 'empty', headers: {}, payload: { event: 'ran', operations: [{ key: 'nightly', text: ' ' }] } },
  ],
  eventOf: ({ payload }) => String((payload as Payload).event ?? 'none'),
  read({ payload, receivedAt }) {
    const { event, operations } = payload as Payload;
    if (!operations) return { outcome: 'unsupported', reason: `Nothing is ${event} here.` };
    return { outcome: 'operations', operations: operations.map((each) => Object.assign({ at: receivedAt }, each)) };
  },
};

const oneMessage = (key: string) => ({ operations: [{ key, text: `${key} #job` }] });

describeOnStores('whoever manages an intake', (target) => {
  let hub: TestApp;
  let number = 0;
  /** Fresh for each test. */
  let topic: string;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target(), sources: [plain] });
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    number += 1;
    topic = `/Jobs${number}`;
    await hub.topic(topic);
  });

  async function open(more: Record<string, unknown> = {}): Promise<Created & { path: string }> {
    const given = { name: `Plain ${number}`, source: 'plain', topic, ...more };
    const { status, body } = await hub.admin.call<Created>('POST', '/api/intakes', given);
    expect(status, JSON.stringify(body)).toBe(201);
    return { ...body, path: new URL(body.url).pathname };
  }

  const send = (path: string, body: unknown): Promise<Reply<Received>> => hub.nobody.call('POST', path, body);

  async function log(intake: Intake): Promise<Delivery[]> {
    const { body } = await hub.admin.call<{ deliveries: Delivery[] }>('GET', `/api/intakes/${intake.id}/deliveries`);
    return body.deliveries;
  }

  async function messages() {
    const q = encodeURIComponent(`in:${topic}/* sort:created`);
    return (await hub.admin.call<Page>('GET', `/api/messages?q=${q}`)).body.messages;
  }

  async function lockOut(): Promise<void> {
    const { body } = await hub.admin.call<{ topics: { id: string }[] }>('GET', `/api/topics?under=${topic}`);
    const rights = [{ user: 'root', level: 'admin' }];
    expect((await hub.admin.call('PUT', `/api/topics/${body.topics[0]?.id}/rights`, { rights })).status).toBe(200);
  }

  it('hears by the feed what comes to it and how it is changed; nobody else does', async () => {
    const eve = await hub.person(`eve${number}`);
    const url = `${await hub.app.server.listen({ port: 0, host: '127.0.0.1' })}/api/feed?q=`;
    const [mine, hers] = [await openSseReader(url, hub.admin.token), await openSseReader(url, eve.token)];
    for (const feed of [mine, hers]) expect((await feed.next()).event).toBe('hello');
    const news = async () => {
      for (;;) {
        const { event, data } = await mine.next();
        if (event === 'intake') return data;
      }
    };
    const { intake, path } = await open();
    expect(await news()).toEqual({ intake: intake.id });
    await send(path, oneMessage('one'));
    expect(await news()).toEqual({ intake: intake.id });
    // What is refused is in the log as well.
    await send(path, 'no JSON');
    expect(await news()).toEqual({ intake: intake.id });
    await hub.admin.call('PATCH', `/api/intakes/${intake.id}`, { enabled: false });
    expect(await news()).toEqual({ intake: intake.id });
    await hub.admin.call('DELETE', `/api/intakes/${intake.id}`);
    expect(await news()).toEqual({ intake: intake.id });

    // Her own private area: the event that proves that none came before it.
    await eve.call('POST', '/api/messages', { topic: `/Private/eve${number}`, text: 'mine' });
    expect((await hers.next()).event).toBe('message');
    mine.close();
    hers.close();
  });

  it('plays a sample the whole way and leaves nothing of it but a line in the log', async () => {
    const { intake, path } = await open({ settings: { split: true } });
    const play = (sample: string) => hub.admin.call<Received>('POST', `/api/intakes/${intake.id}/test`, { sample });
    const { status, body } = await play('ran');
    expect([status, body.outcome, body.detail]).toEqual([
      200,
      'accepted',
      'Only a test, undone at once. Messages: 1 created.',
    ]);
    expect(await messages()).toEqual([]);
    expect((await hub.admin.call('GET', `/api/topics?under=${topic}/New`)).body).toEqual({ topics: [] });
    const [line] = await log(intake);
    expect(line).toMatchObject({ id: body.delivery, event: 'ran', test: true, messages: [] });
    const again = await hub.admin.call<Received>('POST', `/api/deliveries/${line?.id}/replay`);
    expect(again.body.detail).toMatch(/^Only a test/);
    expect((await log(intake))[0]).toMatchObject({ test: true, replayOf: line?.id });
    expect(await messages()).toEqual([]);
    expect((await play('empty')).body).toMatchObject({ outcome: 'failed', detail: 'The text is empty' });
    expect((await play('nothing')).status).toBe(422);

    const only = { delivery: line?.id };
    const preview = await hub.admin.call('POST', `/api/intakes/${intake.id}/preview`, only);
    expect(preview.body).toMatchObject({ previews: [{ delivery: line?.id, operations: [{ key: 'nightly' }] }] });
    await send(path, oneMessage('real'));
    const listed = await hub.admin.call<{ intakes: Intake[] }>('GET', '/api/intakes');
    expect(listed.body.intakes.find(({ id }) => id === intake.id)).toMatchObject({ recent: ['accepted'] });

    await lockOut();
    expect((await play('ran')).body).toMatchObject({ outcome: 'failed' });
    const eve = await hub.person(`tester${number}`);
    expect((await eve.call('POST', `/api/intakes/${intake.id}/test`, { sample: 'ran' })).status).toBe(404);
  });

  it('gets another address, and the one before is shut', async () => {
    const { intake, path } = await open();
    const renew = (body: object) =>
      hub.admin.call<{ url: string | null; signingSecret: string | null; intake: Intake }>(
        'POST',
        `/api/intakes/${intake.id}/secret`,
        body,
      );
    const { body } = await renew({ part: 'url' });
    expect(body.signingSecret).toBeNull();
    expect((await send(path, oneMessage('one'))).status).toBe(404);
    expect((await send(new URL(String(body.url)).pathname, oneMessage('one'))).status).toBe(200);
    expect((await renew({ part: 'signing', signingSecret: 'of no use' })).status).toBe(422);

    const signed = (await open({ source: 'github', name: 'signed' })).intake;
    const renewSigned = (more: object) =>
      hub.admin.call('POST', `/api/intakes/${signed.id}/secret`, { part: 'signing', ...more });
    expect((await renewSigned({})).body).toMatchObject({ url: null, signingSecret: expect.stringMatching(/^sign_/) });
    expect((await renewSigned({ signingSecret: '' })).body).toMatchObject({
      signingSecret: null,
      intake: { signed: false },
    });
  });

  it('shows deliveries of some outcomes, of one event, of a time', async () => {
    const { intake, path } = await open();
    await send(path, { event: 'odd' });
    hub.clock.advance(60_000);
    await send(path, { event: 'ran', ...oneMessage('one') });
    await send(path, { event: 'broken', operations: [{ key: 'x', text: ' ' }] });
    const found = async (query: string) => {
      const url = `/api/intakes/${intake.id}/deliveries?${query}`;
      return (await hub.admin.call<{ deliveries: Delivery[] }>('GET', url)).body.deliveries.map(({ event }) => event);
    };
    const between = new Date(hub.clock.now() - 30_000).toISOString();
    expect(await found('outcome=unsupported,failed')).toEqual(['broken', 'odd']);
    expect(await found('event=ran')).toEqual(['ran']);
    expect(await found(`since=${between}`)).toEqual(['broken', 'ran']);
    expect(await found(`until=${between}`)).toEqual(['odd']);
    expect((await hub.admin.call('GET', `/api/intakes/${intake.id}/deliveries?outcome=done`)).status).toBe(422);
  });
});
