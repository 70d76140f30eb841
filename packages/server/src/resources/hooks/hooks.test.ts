import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OutgoingAnswer, OutgoingRequest } from '../../integrations/outgoing.ts';
import { leaseOf } from '../../store/lease.ts';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { FeedEvent } from '../feeds/contract.ts';
import type { Written } from '../messages/contract.ts';
import type { Hook } from './contract.ts';

type Made = { hook: Hook; signingSecret: string };
type Attempt = { id: string; message: string; outcome: string; tries: number; detail: string };

describeOnStores('hooks', (target) => {
  let hub: TestApp;
  let number = 0;
  /** Fresh for each test, as is the owner, who may read it. */
  let topic: { id: string; path: string };
  let owner: Caller;
  const sent: OutgoingRequest[] = [];
  let answer: () => Promise<Partial<OutgoingAnswer>>;

  beforeAll(async () => {
    hub = await openTestApp({
      store: await target(),
      async outgoing(request) {
        sent.push(request);
        return { status: 200, headers: {}, body: '', ...(await answer()) };
      },
    });
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    number += 1;
    topic = await hub.topic(`/Ops${number}`);
    owner = await hub.person(`owner${number}`);
    sent.length = 0;
    answer = async () => ({ status: 204 });
  });

  const settle = () => hub.app.services.hooks.settle();

  async function make(more: Record<string, unknown> = {}, by = owner): Promise<Made> {
    const given = {
      name: 'pager',
      kind: 'webhook',
      query: `in:${topic.path} label:open`,
      settings: { url: 'https://pager.example/in?key=t0ken' },
      ...more,
    };
    const { status, body } = await by.call<Made>('POST', '/api/hooks', given);
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  }

  async function upsert(key: string, ...labels: string[]): Promise<string> {
    const set = labels.map((text) => ({ text }));
    const given = { topic: topic.path, key, text: `#AL ${key}`, labels: { set } };
    const { status, body } = await hub.admin.call<Written>('POST', '/api/messages/upsert', given);
    expect(status, JSON.stringify(body)).toBe(200);
    return body.message.id;
  }

  async function attempts(hook: Hook): Promise<Attempt[]> {
    return (await owner.call<{ deliveries: Attempt[] }>('GET', `/api/hooks/${hook.id}/deliveries`)).body.deliveries;
  }

  async function stateOf(hook: Hook): Promise<Hook | undefined> {
    const { body } = await owner.call<{ hooks: Hook[] }>('GET', '/api/hooks');
    return body.hooks.find((each) => each.id === hook.id);
  }

  const events = () => sent.map((request) => (JSON.parse(request.body ?? '') as { event: FeedEvent }).event);

  it('counts tries in the figures of the hub by how they ended', async () => {
    const figure = async (outcome: string) => {
      const { body } = await hub.admin.call<string>('GET', '/metrics');
      return Number(
        body.split(`tagloop_hook_tries_total{kind="webhook",outcome="${outcome}"} `)[1]?.split('\n')[0] ?? 0,
      );
    };
    const before = [await figure('done'), await figure('failed')];
    await make();
    await upsert('taken', 'open');
    await settle();
    answer = async () => ({ status: 400 });
    await upsert('refused', 'open');
    await settle();
    expect([await figure('done'), await figure('failed')]).toEqual(before.map((count) => count + 1));
  });

  it('delivers what enters and what changes, signed, and not what leaves', async () => {
    await upsert('before', 'open');
    const { hook, signingSecret } = await make();
    const id = await upsert('disk', 'open');
    await upsert('quiet', 'done');
    await settle();
    await upsert('disk', 'open', 'noisy');
    await settle();
    await upsert('disk', 'done');
    await settle();

    expect(events().map((event) => [event.id, event.queries.q])).toEqual([
      [id, 'entered'],
      [id, 'changed'],
    ]);
    expect(events()[0]?.message).toMatchObject({ key: 'disk', topic: topic.path });
    const [{ url, body, headers } = { url: '', body: '', headers: {} }] = sent;
    expect(url).toBe('https://pager.example/in?key=t0ken');
    const hmac = createHmac('sha256', signingSecret)
      .update(`${headers?.['x-tagloop-timestamp']}.${body}`)
      .digest('hex');
    expect(headers?.['x-tagloop-signature-256']).toBe(`sha256=${hmac}`);
    expect(await attempts(hook)).toMatchObject([
      { message: id, outcome: 'done', tries: 1 },
      { message: id, outcome: 'done', tries: 1, detail: 'Answered 204.' },
    ]);
    expect(await stateOf(hook)).toMatchObject({ waiting: 0, lastError: null, signed: true });
  });

  it('tries again after a while, with the same bytes under the same id', async () => {
    const { hook } = await make();
    answer = async () => ({ status: 503 });
    await upsert('disk', 'open');
    await settle();
    await settle();
    expect(sent).toHaveLength(1);
    expect(await stateOf(hook)).toMatchObject({ waiting: 1, lastError: 'Answered 503.' });
    hub.clock.advance(4_999);
    await settle();
    expect(sent).toHaveLength(1);
    answer = async () => ({ status: 200 });
    hub.clock.advance(1);
    await settle();
    const [first, second] = sent;
    expect([second?.body, second?.headers?.['x-tagloop-delivery']]).toEqual([
      first?.body,
      first?.headers?.['x-tagloop-delivery'],
    ]);
    expect(await attempts(hook)).toMatchObject([{ outcome: 'done', tries: 2 }]);
    expect(await stateOf(hook)).toMatchObject({ waiting: 0, lastError: null });
  });

  it('gives up at once where it is told to, and in the end everywhere', async () => {
    const { hook } = await make();
    answer = async () => ({ status: 410 });
    await upsert('gone', 'open');
    await settle();
    answer = async () => {
      throw new Error('time-out');
    };
    await upsert('silent', 'open');
    for (let hours = 0; hours < 9; hours += 1) {
      for (let turn = 0; turn < 5; turn += 1) {
        await settle();
        hub.clock.advance(720_000);
      }
    }
    expect(await attempts(hook)).toMatchObject([
      { outcome: 'failed', tries: 7, detail: 'No answer from pager.example.' },
      { outcome: 'failed', tries: 1, detail: 'Answered 410.' },
    ]);
    expect(await stateOf(hook)).toMatchObject({ waiting: 0, lastError: 'No answer from pager.example.' });
  });

  it('does not let one peer keep others waiting', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { hook: slow } = await make({ settings: { url: 'https://slow.example/' } });
    const { hook: quick } = await make({ settings: { url: 'https://quick.example/' } });
    answer = async () => {
      if (sent.at(-1)?.url === 'https://slow.example/') await held;
      return {};
    };
    await upsert('one', 'open');
    await expect.poll(async () => (await attempts(quick))[0]?.outcome).toBe('done');
    await upsert('two', 'open');
    await expect.poll(async () => (await attempts(quick)).map((each) => each.outcome)).toEqual(['done', 'done']);
    expect((await attempts(slow)).map((each) => each.outcome)).toEqual(['waiting', 'waiting']);
    release();
    await settle();
    expect((await attempts(slow)).map((each) => each.outcome)).toEqual(['done', 'done']);
  });

  it("goes by the owner's rights, at the event and again at each try", async () => {
    const rights = (...given: unknown[]) => hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights: given });
    const { hook } = await make();
    await rights({ user: 'root', level: 'admin' });
    await upsert('hidden', 'open');
    await settle();
    expect(sent).toEqual([]);

    await rights({ user: 'root', level: 'admin' }, { user: owner.name, level: 'read' });
    answer = async () => ({ status: 503 });
    await upsert('shown', 'open');
    await settle();
    expect(sent).toHaveLength(1);
    await rights({ user: 'root', level: 'admin' });
    hub.clock.advance(60_000);
    await settle();
    expect(sent).toHaveLength(1);
    expect(await attempts(hook)).toMatchObject([
      { outcome: 'failed', detail: expect.stringContaining('may not read') },
    ]);
  });

  it('does not deliver what was deleted while it waited', async () => {
    const { hook } = await make();
    answer = async () => ({ status: 503 });
    const id = await upsert('mistake', 'open');
    await settle();
    await hub.admin.call('DELETE', `/api/messages/${id}`);
    hub.clock.advance(60_000);
    await settle();
    expect(sent).toHaveLength(1);
    expect(await attempts(hook)).toMatchObject([{ outcome: 'failed' }]);
  });

  it('reaches no further than the token that made or changed it', async () => {
    const elsewhere = await hub.topic(`${topic.path}/Elsewhere`);
    const narrow = await hub.robot(`narrow${number}`, [{ topics: elsewhere.path, verbs: ['read', 'admin'] }]);
    await hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, {
      rights: [
        { user: 'root', level: 'admin' },
        { user: narrow.name, level: 'read' },
      ],
    });
    await make({ query: `in:${topic.path}/*` }, narrow);
    await upsert('disk', 'open');
    await settle();
    expect(sent).toEqual([]);
  });

  it('delivers what happened while it was down, and nothing twice', async () => {
    const { hook } = await make();
    await upsert('first', 'open');
    await settle();
    await hub.app.services.hooks.stop();
    await upsert('second', 'open');
    await upsert('third', 'open');
    hub.app.services.hooks.start();
    await settle();
    expect(events().map((event) => event.message?.key)).toEqual(['first', 'second', 'third']);
    expect(await attempts(hook)).toHaveLength(3);
  });

  it('leaves the work to the hub that holds the lease, and goes on where that one ended', async () => {
    await make();
    const { hooks } = hub.app.services;
    await hooks.stop();
    const other = leaseOf(hub.app.store, 'hooks', 'another hub');
    expect(await other.hold(20_000)).toBe(true);
    hooks.start();
    await upsert('disk', 'open');
    await settle();
    expect(sent).toEqual([]);
    hub.clock.advance(20_000);
    await settle();
    expect(events().map((event) => event.message?.key)).toEqual(['disk']);
  });

  it('is changed, switched off and deleted by its owner', async () => {
    const { hook } = await make();
    const patch = (change: unknown, by = owner) => by.call<Hook>('PATCH', `/api/hooks/${hook.id}`, change);
    expect((await patch({ query: `in:${topic.path} #other` })).body.query).toBe(`in:${topic.path} #other`);
    await upsert('disk', 'open');
    await settle();
    expect(sent).toEqual([]);

    expect((await patch({ query: `in:${topic.path}`, enabled: false })).body.enabled).toBe(false);
    await upsert('unheard', 'open');
    await patch({ enabled: true });
    await upsert('heard', 'open');
    await settle();
    expect(events().map((event) => event.message?.key)).toEqual(['heard']);

    expect((await patch({ name: 'stolen' }, hub.admin)).status).toBe(404);
    expect((await hub.admin.call('DELETE', `/api/hooks/${hook.id}`)).status).toBe(404);
    expect((await owner.call('DELETE', `/api/hooks/${hook.id}`)).status).toBe(204);
    await upsert('after', 'open');
    await settle();
    expect(sent).toHaveLength(1);
    expect(await stateOf(hook)).toBeUndefined();
  });

  it.each([
    [{ kind: 'pigeon' }, 'invalid'],
    [{ settings: { url: 'ftp://files.example/' } }, 'invalid'],
    [{ settings: {} }, 'invalid'],
    [{ settings: { url: 'https://a.example/', uri: 1 } }, 'invalid'],
    [{ query: 'in:' }, 'bad-query'],
  ])('refuses %j', async (wrong, code) => {
    const given = { name: 'x', kind: 'webhook', query: '', settings: { url: 'https://a.example/' }, ...wrong };
    const { status, body } = await owner.call('POST', '/api/hooks', given);
    expect([status, body.code]).toEqual([422, code]);
  });
});
