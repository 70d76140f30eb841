/** Three hubs on one database answer alike: what one commits, the others know, tell and deliver, in order and once. */

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeId } from './lib/ids.ts';
import type { Written } from './resources/messages/contract.ts';
import type { PresenceList } from './resources/presence/contract.ts';
import type { StoreTarget } from './store/open.ts';
import { type Caller, openTestApp, type TestApp } from './testing/app.ts';
import { openSseReader, type SseReader } from './testing/sse.ts';
import { serverTargets } from './testing/stores.ts';

const server = process.env.TAGLOOP_TEST_POSTGRES_URL;

describe.skipIf(!server)('three hubs on one PostgreSQL', () => {
  const target = serverTargets(server ?? '');
  let hubs: TestApp[];
  let store: StoreTarget;
  let urls: string[];
  let ada: Caller;
  const outgoing = vi.fn(async () => ({ status: 200, headers: {}, body: '' }));

  /** The same person, or robot, at another hub. */
  const at = (hub: TestApp, caller: Caller): Caller => hub.as(caller);

  beforeAll(async () => {
    store = await target();
    hubs = [];
    for (let n = 0; n < 3; n += 1) hubs.push(await openTestApp({ store, outgoing }));
    const [first] = hubs;
    if (!first) throw new Error('no hub');
    await first.topic('/Shared');
    ada = await first.person('ada');
    urls = await Promise.all(hubs.map(({ app }) => app.server.listen({ port: 0, host: '127.0.0.1' })));
  });
  afterAll(async () => {
    for (const hub of hubs) await hub.close();
  });

  const feedAt = async (n: number, q: string, more = '', by = ada): Promise<SseReader> => {
    const reader = await openSseReader(`${urls[n]}/api/feed?q=${encodeURIComponent(q)}${more}`, by.token);
    expect((await reader.next()).event).toBe('hello');
    return reader;
  };
  const post = async (n: number, text: string): Promise<string> => {
    const answer = await at(hubs[n] as TestApp, ada).call<Written>('POST', '/api/messages', { topic: '/Shared', text });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.message.id;
  };
  /** Holds within two seconds. */
  const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 2_000, interval: 20 });

  it('tell what a person marked at one of them', async () => {
    const reader = await feedAt(1, '#nothing');
    const [first] = hubs as [TestApp];
    await first.admin.call('POST', '/api/messages', { topic: '/Shared', text: 'to be read' });
    expect((await at(first, ada).call('PUT', '/api/unread', {})).status).toBe(200);
    expect(await reader.next()).toMatchObject({ event: 'unread', data: { topics: [{ path: '/Shared', count: 0 }] } });
    reader.close();
  });

  it('know who looks at a topic by whichever of them he came, and tell it', async () => {
    const [first, second, third] = hubs as [TestApp, TestApp, TestApp];
    const shared = first.app.services.topics.byPath('/Shared')?.id ?? 0;
    const look = (hub: TestApp, by: Caller, topics: readonly string[], more: object = {}) =>
      at(hub, by).call('PUT', '/api/presence', { topics, ...more });
    const there = async (hub: TestApp) => {
      const { body } = await hub.admin.call<PresenceList>('GET', '/api/presence?topic=/Shared');
      return body.topics[0]?.people.map(({ user }) => user);
    };
    const reader = await openSseReader(`${urls[2]}/api/feed`, ada.token);
    const { feed } = (await reader.next()).data;
    // The feed is open at the third hub; who balances the load asks the first.
    await look(first, ada, [writeId(shared)], { feed });
    expect(await reader.next()).toMatchObject({ event: 'presence', data: { person: { user: 'ada' } } });
    await look(second, second.admin, [writeId(shared)]);
    expect(await reader.next()).toMatchObject({ event: 'presence', data: { person: { user: 'root' } } });
    for (const hub of hubs) await soon(async () => expect(await there(hub)).toEqual(['ada', 'root']));
    const late = await openTestApp({ store, outgoing });
    await soon(async () => expect(await there(late)).toEqual(['ada', 'root']));
    await late.close();
    await look(third, second.admin, []);
    expect(await reader.next()).toMatchObject({ data: { person: { user: 'root', status: 'offline' } } });
    reader.close();
    await soon(async () => {
      for (const hub of hubs) expect(await there(hub)).toEqual(['ada']);
    });
    await soon(() => expect(third.app.services.feeds.openFeeds).toBe(0));
    for (const hub of hubs) hub.clock.advance(10_000);
    await soon(async () => {
      for (const hub of hubs) expect(await there(hub)).toEqual([]);
    });
  });

  it('tell each event once and in the order of the log, wherever it was written and is read', async () => {
    const readers = await Promise.all([0, 1, 2].map((n) => feedAt(n, '#order')));
    const count = 60;
    const written = Array.from({ length: count }, (_, each) => post(each % 3, `#order ${each}`));
    const ids = await Promise.all(written);
    const seen = await Promise.all(
      readers.map(async (reader) => {
        const events: { id: string; position: number }[] = [];
        while (events.length < count) {
          const { data, id = '' } = await reader.next();
          events.push({ id: String(data.id), position: Number(id.split('-').at(-1)) });
        }
        reader.close();
        return events;
      }),
    );
    for (const events of seen) {
      expect(events.map(({ id }) => id).sort()).toEqual(ids.toSorted());
      expect(events.map(({ position }) => position)).toEqual(
        events.map(({ position }) => position).toSorted((a, b) => a - b),
      );
      expect(events).toEqual(seen[0]);
    }
  });

  it('take up a reader who moves from one to another', async () => {
    const reader = await feedAt(0, '#moving');
    await post(1, '#moving one');
    const { id: cursor } = await reader.next();
    reader.close();
    const missed = await post(2, '#moving two');
    const moved = await feedAt(1, '#moving', `&cursor=${cursor}`);
    expect((await moved.next()).data.id).toBe(missed);
    const live = await post(0, '#moving three');
    expect((await moved.next()).data.id).toBe(live);
    moved.close();
  });

  it('know people, topics and rights that another one made', async () => {
    const [first, second, third] = hubs as [TestApp, TestApp, TestApp];
    const { id } = await first.topic('/Made');
    const bob = await second.person('bob');
    await soon(async () => {
      const answer = await at(third, bob).call('POST', '/api/messages', { topic: '/Made', text: 'by @ada' });
      expect(answer.status).toBe(201);
    });
    const reader = await feedAt(2, 'in:/Made', '', bob);
    await first.admin.call('PUT', `/api/topics/${id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    expect(await reader.next()).toMatchObject({ event: 'topic.closed', data: { topic: '/Made' } });
    expect((await at(third, bob).call('GET', '/api/messages?q=in:/Made')).body.messages).toEqual([]);
    reader.close();
  });

  it('end the feeds of a token that another one revoked, within two seconds', async () => {
    const [first, second] = hubs as [TestApp, TestApp];
    const robot = await first.robot('watcher');
    const readers = await Promise.all([0, 1, 2].map((n) => feedAt(n, '', '', robot)));
    const { body } = await second.admin.call<{ tokens: { id: string; user: string }[] }>('GET', '/api/tokens');
    const token = body.tokens.find(({ user }) => user === 'watcher');
    expect((await second.admin.call('DELETE', `/api/tokens/${token?.id}`)).status).toBe(204);
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('still open')), 2_000));
    await Promise.race([Promise.all(readers.map(({ ended }) => ended)), late]);
    for (const hub of hubs) expect((await at(hub, robot).call('GET', '/api/me')).status).toBe(401);
  });

  it('take queries for a feed that another one holds, and refuse those of a stranger', async () => {
    const [, second, third] = hubs as [TestApp, TestApp, TestApp];
    const reader = await openSseReader(`${urls[0]}/api/feed`, ada.token);
    const { feed } = (await reader.next()).data;
    const put = (hub: TestApp, by: Caller, queries: object) =>
      at(hub, by).call('PUT', `/api/feeds/${feed}/queries`, { queries });
    expect((await put(second, second.admin, { mine: '' })).status).toBe(404);
    expect((await put(second, ada, { mine: '#passed' })).status).toBe(204);
    const id = await post(2, '#passed');
    expect((await reader.next()).data).toMatchObject({ id, queries: { mine: 'entered' } });
    expect((await at(third, ada).call('PUT', '/api/feeds/nowhere/queries', { queries: {} })).status).toBe(404);
    reader.close();
  });

  it('deliver a hook once, whoever made it and wherever its message was written', async () => {
    const [first] = hubs as [TestApp];
    const to = { name: 'out', kind: 'webhook', query: '#hooked', settings: { url: 'http://example.com/' } };
    expect((await first.admin.call('POST', '/api/hooks', to)).status).toBe(201);
    for (let n = 0; n < 9; n += 1) await post(n % 3, '#hooked');
    await soon(() => expect(outgoing).toHaveBeenCalledTimes(9));
    await new Promise((done) => setTimeout(done, 200));
    expect(outgoing).toHaveBeenCalledTimes(9);
  });
});
