import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BadPayload, type Operation, type Source } from '../../integrations/source.ts';
import { openTestApp, type Reply, type TestApp, testNow } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from '../messages/contract.ts';
import type { Delivery, DeliveryDetail, Intake } from './contract.ts';
import { forget } from './retention.ts';

type Created = { intake: Intake; url: string; signingSecret: string | null };
type Received = { delivery: string; outcome: string; detail: string; code?: string };

const settings = Type.Object({ split: Type.Optional(Type.Boolean({ default: false })) });

/** Understands what the tests send: the operations themselves. */
const plain: Source<Static<typeof settings>> = {
  kind: 'plain',
  title: 'Plain',
  gives: 'Jobs',
  stages: ['build'],
  robotKind: 'cron',
  settings,
  setup: 'Post to {{url}}.',
  samples: [],
  eventOf: ({ payload }) => String(fieldOf(payload, 'event') ?? 'none'),
  deliveryIdOf: ({ payload }) => fieldOf(payload, 'id') as string | undefined,
  read({ payload, receivedAt }) {
    const operations = fieldOf(payload, 'operations');
    if (fieldOf(payload, 'event') === 'odd') return { outcome: 'unsupported', reason: 'Nothing is odd here.' };
    if (fieldOf(payload, 'event') === 'broken') throw new TypeError('cannot read properties of s3cr3t');
    if (!Array.isArray(operations)) throw new BadPayload('a list is missing', 'operations');
    return { outcome: 'operations', operations: operations.map((each) => ({ at: receivedAt, ...each })) };
  },
};

function fieldOf(payload: unknown, name: string): unknown {
  return typeof payload === 'object' && payload !== null
    ? Object.entries(payload).find(([key]) => key === name)?.[1]
    : undefined;
}

const oneMessage = (key: string, more: Partial<Operation> = {}) => ({
  operations: [{ key, text: `${key} #job`, ...more }],
});

describeOnStores('intakes', (target) => {
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
    return { ...body, path: body.url.slice('http://hub.example'.length) };
  }

  const send = (path: string, body: unknown, headers?: Record<string, string>): Promise<Reply<Received>> =>
    hub.nobody.call('POST', path, body, headers);

  async function log(intake: Intake): Promise<Delivery[]> {
    const { body } = await hub.admin.call<{ deliveries: Delivery[] }>('GET', `/api/intakes/${intake.id}/deliveries`);
    return body.deliveries;
  }

  async function detail(id: string): Promise<Static<typeof DeliveryDetail>> {
    return (await hub.admin.call<Static<typeof DeliveryDetail>>('GET', `/api/deliveries/${id}`)).body;
  }

  async function messages(where = topic) {
    const q = encodeURIComponent(`in:${where}/* sort:created`);
    return (await hub.admin.call<Page>('GET', `/api/messages?q=${q}`)).body.messages;
  }

  it('opens a door for a sender, with a robot that may write there', async () => {
    const { intake, url, path, signingSecret } = await open({ name: 'Nightly (jobs)' });
    expect(intake).toMatchObject({ source: 'plain', topic, robot: 'Nightly-jobs', settings: { split: false } });
    expect(url).toMatch(/^http:\/\/hub\.example\/in\/in_[\w-]{43}$/);
    expect(signingSecret).toBeNull();

    const { status, body } = await send(path, { event: 'ran', ...oneMessage('backup', { at: testNow - 60_000 }) });
    expect([status, body.outcome, body.detail]).toEqual([200, 'accepted', 'Messages: 1 created.']);
    const [message] = await messages();
    expect(message).toMatchObject({
      key: 'backup',
      text: 'backup #job',
      author: { name: 'Nightly-jobs', fullName: 'Nightly (jobs)', robot: true, kind: 'cron' },
      createdAt: '2026-11-22T08:59:00.000Z',
    });
    expect(await log(intake)).toMatchObject([
      { id: body.delivery, event: 'ran', outcome: 'accepted', messages: [message?.id], replayOf: null },
    ]);
    expect((await open({ name: 'Nightly (jobs)' })).intake.robot).toBe('Nightly-jobs-2');
  });

  it('is the business of those who manage the topic', async () => {
    const { intake, path } = await open();
    const { body } = await send(path, oneMessage('one'));
    const eve = await hub.person(`eve${number}`);
    const given = { name: 'mine', source: 'plain', topic };
    expect((await eve.call('POST', '/api/intakes', given)).status).toBe(403);
    expect((await eve.call('POST', '/api/intakes', { ...given, topic: '/Private/root' })).status).toBe(404);
    expect((await eve.call('GET', '/api/intakes')).body).toEqual({ intakes: [] });
    for (const [method, url] of [
      ['PATCH', `/api/intakes/${intake.id}`],
      ['DELETE', `/api/intakes/${intake.id}`],
      ['GET', `/api/intakes/${intake.id}/deliveries`],
      ['GET', `/api/deliveries/${body.delivery}`],
      ['POST', `/api/deliveries/${body.delivery}/replay`],
    ] as const) {
      expect((await eve.call(method, url, method === 'PATCH' ? {} : undefined)).status, `${method} ${url}`).toBe(404);
    }
  });

  async function setRights(rights: readonly Record<string, string>[]): Promise<void> {
    const { body } = await hub.admin.call<{ topics: { id: string }[] }>('GET', `/api/topics?under=${topic}`);
    const { status } = await hub.admin.call('PUT', `/api/topics/${body.topics[0]?.id}/rights`, { rights });
    expect(status).toBe(200);
  }

  it('shows what deliveries said to those who read the topic, and sends it again for them alone', async () => {
    const { intake, path } = await open();
    const eve = await hub.person(`reader${number}`);
    await setRights([
      { user: eve.name, level: 'admin' },
      { user: intake.robot, level: 'write' },
    ]);
    await send(path, oneMessage('one'));
    await send(path, { operations: 'none' });
    const ids = (await log(intake)).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    // The hub's admin manages what he does not read, also where he takes the intake to a topic of his own.
    const own = (await hub.topic(`${topic}-of-root`)).path;
    for (const place of [topic, own]) {
      expect((await hub.admin.call('PATCH', `/api/intakes/${intake.id}`, { topic: place })).status).toBe(200);
      for (const id of ids) {
        expect((await hub.admin.call('GET', `/api/deliveries/${id}`)).status).toBe(403);
        expect((await hub.admin.call('POST', `/api/deliveries/${id}/replay`)).status).toBe(403);
      }
      expect((await hub.admin.call('POST', `/api/intakes/${intake.id}/preview`, {})).body).toEqual({ previews: [] });
    }
    await hub.admin.call('PATCH', `/api/intakes/${intake.id}`, { topic });
    for (const id of ids) expect((await eve.call('GET', `/api/deliveries/${id}`)).status).toBe(200);
  });

  it('writes nothing and makes no place when its robot lost the right', async () => {
    const { path } = await open({ settings: { split: true } });
    await setRights([{ user: 'root', level: 'admin' }]);
    const { status, body } = await send(path, oneMessage('one', { place: 'New' }));
    expect([status, body.code]).toEqual([400, 'bad-payload']);
    expect(await messages()).toEqual([]);
    expect((await hub.admin.call('GET', `/api/topics?under=${topic}/New`)).body).toEqual({ topics: [] });
  });

  it.each([
    [{ source: 'nothing' }, '/source'],
    [{ settings: { split: 'yes' } }, '/settings/split'],
    [{ settings: { spilt: true } }, '/settings/spilt'],
    [{ robot: 'root' }, '/robot'],
    [{ robot: 'nobody-yet' }, '/robot'],
    [{ signingSecret: 'useless' }, '/signingSecret'],
  ])('refuses %j and says which field is wrong', async (wrong, at) => {
    const given = { name: 'wrong', source: 'plain', topic, ...wrong };
    const { status, body } = await hub.admin.call<{ fields: { at: string }[] }>('POST', '/api/intakes', given);
    expect([status, body.fields.map((field) => field.at)]).toEqual([422, [at]]);
  });

  it('drops what the sender sends twice, but takes again what failed', async () => {
    const { intake, path } = await open();
    const bad = { id: 'a', ...oneMessage('one', { labels: { set: [{ text: 'x', color: 'no colour' }] } }) };
    expect((await send(path, bad)).status).toBe(400);
    const good = { id: 'a', ...oneMessage('one') };
    const answers = await Promise.all([send(path, good), send(path, good), send(path, good)]);
    expect(answers.map((answer) => answer.body.outcome).sort()).toEqual(['accepted', 'duplicate', 'duplicate']);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect((await log(intake)).map((each) => each.outcome).sort()).toEqual([
      'accepted',
      'duplicate',
      'duplicate',
      'failed',
    ]);
    expect(await messages()).toHaveLength(1);
  });

  it('writes a delivery as a whole or not at all', async () => {
    const { intake, path } = await open();
    const operations = [
      { key: 'first', text: 'fine' },
      { key: 'second', text: ' ' },
    ];
    const { status, body } = await send(path, { operations });
    expect([status, body.code]).toEqual([400, 'bad-payload']);
    expect(await messages()).toEqual([]);
    const [delivery] = await log(intake);
    expect(delivery).toMatchObject({ outcome: 'failed', detail: 'The text is empty', messages: [] });
    expect((await detail(delivery?.id ?? '')).payload).toBe(JSON.stringify({ operations }));
  });

  it('answers each kind of delivery as it must, and logs it', async () => {
    const { intake, path } = await open();
    const cases: [unknown, number, string, RegExp][] = [
      [{ event: 'odd' }, 200, 'unsupported', /^Nothing is odd here\.$/],
      [{ operations: 5 }, 400, 'rejected', /^operations: a list is missing$/],
      ['{"half":', 400, 'rejected', /^The body is not JSON$/],
      ['\0\ud800', 400, 'rejected', /^The body is not JSON$/],
      ['', 400, 'rejected', /^The body is empty/],
      [{ event: 'broken' }, 400, 'failed', /its log says why/],
      [{ event: '\0'.repeat(500), operations: [] }, 200, 'accepted', /^Nothing to write\.$/],
    ];
    for (const [body, status, outcome, sentence] of cases) {
      const answer = await send(path, body);
      expect(answer.status, JSON.stringify(body)).toBe(status);
      const [delivery] = await log(intake);
      expect(delivery?.outcome).toBe(outcome);
      expect(delivery?.detail).toMatch(sentence);
      expect(delivery?.detail).not.toContain('s3cr3t');
    }
  });

  it('reads the JSON in a form', async () => {
    const { path } = await open();
    const form = new URLSearchParams({ payload: JSON.stringify(oneMessage('ünï & %')) }).toString();
    const { body } = await send(path, form, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(body.outcome).toBe('accepted');
    expect((await messages())[0]?.key).toBe('ünï & %');
  });

  it('logs headers, but none that prove who sends', async () => {
    const { path } = await open();
    const secret = {
      authorization: 'Basic s3cr3t',
      cookie: 'a=s3cr3t',
      'x-hub-signature-256': 's3cr3t',
      'x-gitlab-token': 's3cr3t',
    };
    const { body } = await send(path, oneMessage('one'), { ...secret, 'x-event': 'ran' });
    const { headers } = await detail(body.delivery);
    expect(headers).toMatchObject({ 'x-event': 'ran', 'content-type': 'application/json' });
    expect(JSON.stringify(headers)).not.toContain('s3cr3t');
  });

  it('takes a clock that runs ahead for now', async () => {
    const { path } = await open();
    await send(path, oneMessage('one', { at: hub.clock.now() + 3_600_000 }));
    expect((await messages())[0]?.createdAt).toBe(new Date(hub.clock.now()).toISOString());
  });

  it('writes into places below the topic, for each intake of the topic', async () => {
    const first = await open({ settings: { split: true } });
    const second = await open({ settings: { split: true } });
    const flat = await open();
    expect(second.intake.robot).not.toBe(first.intake.robot);
    const place = 'Runs/Nightly';
    const both = [send(first.path, oneMessage('a', { place })), send(first.path, oneMessage('b', { place }))];
    expect((await Promise.all(both)).map((answer) => answer.body.outcome)).toEqual(['accepted', 'accepted']);
    expect((await send(second.path, oneMessage('c', { place }))).body.outcome).toBe('accepted');
    expect((await send(flat.path, oneMessage('d', { place }))).body.outcome).toBe('accepted');
    const found = Object.fromEntries((await messages()).map((each) => [each.key, each.topic]));
    expect(found).toEqual({ a: `${topic}/${place}`, b: `${topic}/${place}`, c: `${topic}/${place}`, d: topic });
  });

  it('runs a logged payload again', async () => {
    const { intake, path } = await open();
    hub.clock.advance(1_000);
    const sent = await send(path, { id: 'once', ...oneMessage('one') });
    hub.clock.advance(60_000);
    const { status, body } = await hub.admin.call<Received>('POST', `/api/deliveries/${sent.body.delivery}/replay`);
    expect([status, body.outcome, body.detail]).toEqual([200, 'accepted', 'Messages: 1 unchanged.']);
    const [replay] = await log(intake);
    expect(replay).toMatchObject({ id: body.delivery, replayOf: sent.body.delivery });

    const failed = await send(path, { event: 'broken' });
    expect(failed.status).toBe(400);
    const [newest] = await log(intake);
    const again = await hub.admin.call<Received>('POST', `/api/deliveries/${newest?.id}/replay`);
    expect([again.status, again.body.outcome]).toEqual([200, 'failed']);
  });

  it('pages through the log', async () => {
    const { intake, path } = await open();
    for (const key of ['a', 'b', 'c']) await send(path, oneMessage(key));
    await send(path, { event: 'odd' });
    const page = async (rest: string) =>
      (
        await hub.admin.call<{ deliveries: Delivery[]; next: string | null }>(
          'GET',
          `/api/intakes/${intake.id}/deliveries?limit=2${rest}`,
        )
      ).body;
    const first = await page('');
    const second = await page(`&cursor=${first.next}`);
    expect([first.deliveries.length, second.deliveries.length, second.next]).toEqual([2, 2, null]);
    expect(new Set([...first.deliveries, ...second.deliveries].map((each) => each.id)).size).toBe(4);
    expect((await page('&outcome=unsupported')).deliveries).toHaveLength(1);
  });

  it('moves, closes for a while and for good', async () => {
    const { intake, path } = await open();
    await hub.topic(`${topic}/Elsewhere`);
    const patch = (change: unknown) => hub.admin.call<Intake>('PATCH', `/api/intakes/${intake.id}`, change);
    expect((await patch({ topic: `${topic}/Elsewhere`, name: 'moved' })).body).toMatchObject({ name: 'moved' });
    await send(path, oneMessage('one'));
    expect((await messages())[0]?.topic).toBe(`${topic}/Elsewhere`);
    expect((await patch({ settings: { split: 1 } })).status).toBe(422);

    expect((await patch({ enabled: false })).body.enabled).toBe(false);
    expect((await send(path, oneMessage('two'))).status).toBe(404);
    expect((await send(`${path}x`, oneMessage('two'))).status).toBe(404);
    expect((await patch({ enabled: true })).body.lastDeliveryAt).not.toBeNull();
    expect((await hub.admin.call('DELETE', `/api/intakes/${intake.id}`)).status).toBe(204);
    expect((await send(path, oneMessage('two'))).status).toBe(404);
    expect(await messages()).toHaveLength(1);
  });

  it('keeps its topic from being deleted', async () => {
    const { id } = await hub.topic(`${topic}/Own`);
    const { intake } = await open({ topic: `${topic}/Own` });
    expect((await hub.admin.call('DELETE', `/api/topics/${id}`)).status).toBe(409);
    await hub.admin.call('DELETE', `/api/intakes/${intake.id}`);
    expect((await hub.admin.call('DELETE', `/api/topics/${id}`)).status).toBe(204);
  });

  it('forgets the oldest payloads when there are too many bytes, old ones by their age, then their lines', async () => {
    const { intake, path } = await open();
    const other = await open();
    const size = JSON.stringify(oneMessage('a')).length;
    for (const key of ['a', 'b', 'c']) await send(path, oneMessage(key));
    await send(other.path, oneMessage('z'));
    const kept = async (of: Intake) => {
      const details = (await log(of)).map((each) => detail(each.id));
      return (await Promise.all(details)).map((each) => each.payload !== null);
    };
    const hour = 3_600_000;
    const limits = { payloads: 2 * hour, bytes: size * 2, outcomes: 4 * hour };
    await hub.app.store.write((tx) => forget(tx, limits));
    expect([await kept(intake), await kept(other.intake)]).toEqual([[true, true, false], [true]]);
    const oldest = (await log(intake)).at(-1);
    expect((await hub.admin.call('POST', `/api/deliveries/${oldest?.id}/replay`)).status).toBe(410);
    hub.clock.advance(3 * hour);
    await hub.app.store.write((tx) => forget(tx, limits));
    expect([await kept(intake), await kept(other.intake)]).toEqual([[false, false, false], [false]]);
    hub.clock.advance(2 * hour);
    await hub.app.store.write((tx) => forget(tx, limits));
    expect(await log(intake)).toEqual([]);
  });

  describe('for GitHub', () => {
    const payload = readFileSync(
      new URL('../../integrations/sources/github/payloads/pull_request.opened__cursor.json', import.meta.url),
    );
    const signed = (secret: string | null) => ({
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-delivery': `delivery-${number}`,
      'x-hub-signature-256': `sha256=${createHmac('sha256', String(secret)).update(payload).digest('hex')}`,
    });

    it('makes a pull request of a signed webhook', async () => {
      const { path, signingSecret, intake } = await open({ source: 'github', name: 'GitHub acme' });
      expect([intake.signed, typeof signingSecret]).toEqual([true, 'string']);
      const { body } = await send(path, payload, signed(signingSecret));
      expect(body.outcome, body.detail).toBe('accepted');
      const [message] = await messages();
      expect(message).toMatchObject({ topic: `${topic}/PullRequests`, author: { kind: 'forge' } });
      expect(message?.labels.map((label) => label.text)).toContain('OPENED');
      expect((await send(path, payload, signed(signingSecret))).body.outcome).toBe('duplicate');
    });

    it('keeps nothing of what is not signed', async () => {
      const { path, intake } = await open({ source: 'github', signingSecret: 'agreed' });
      expect((await send(path, payload, signed('guessed'))).status).toBe(401);
      const [delivery] = await log(intake);
      expect(delivery).toMatchObject({ outcome: 'rejected', event: 'unknown' });
      expect(await detail(delivery?.id ?? '')).toMatchObject({ payload: null, headers: {} });
      expect((await send(path, payload, signed('agreed'))).body.outcome).toBe('accepted');
      const unsigned = await open({ source: 'github', signingSecret: '', name: 'open' });
      expect(unsigned.intake.signed).toBe(false);
      expect((await send(unsigned.path, payload, signed('whatever'))).status).toBe(200);
    });
  });
});
