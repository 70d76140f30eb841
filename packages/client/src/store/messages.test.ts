import type { Message } from '@tagloop/server/resources/messages/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, breakOff, refuse } from '../testing.ts';
import { createMessageList } from './messages.ts';
import { createOptimistic } from './optimistic.ts';
import { compareBy } from './order.ts';
import { fakeMessage, liveScene } from './testing.ts';
import { createWindow } from './window.ts';
import { createWrites } from './writes.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A list of a hub that holds these messages and answers in pages. */
function listOf(messages: Message[], options: { query?: string; pageSize?: number; optimistic?: boolean } = {}) {
  const { query = 'in:/A', pageSize = 3 } = options;
  const optimistic = options.optimistic ? createOptimistic() : undefined;
  const scene = liveScene({
    'GET /api/messages': ({ query: search }) => {
      const from = Number(search.get('cursor') ?? 0);
      const to = from + Number(search.get('limit'));
      return { messages: messages.slice(from, to), next: to < messages.length ? String(to) : null };
    },
  });
  const list = createMessageList({
    ...scene,
    query,
    pageSize,
    optimistic,
    shows: ({ topic, parentId }) => topic === '/A' && parentId === null,
  });
  closers.push(list.close, scene.feed.close);
  const ids = () => list.getSnapshot().messages.map(({ id }) => id);
  const isReady = () => vi.waitFor(() => expect(list.getSnapshot().status).toBe('ready'));
  const reads = () => scene.requests.filter(({ name }) => name === 'GET /api/messages').length;
  return { ...scene, list, ids, isReady, reads, optimistic };
}

describe('a list of messages', () => {
  it('watches before it reads', async () => {
    const { isReady, requests, ids } = listOf([fakeMessage(2), fakeMessage(1)]);
    await isReady();
    expect(requests.map(({ name }) => name)).toEqual([
      'GET /api/feed',
      'PUT /api/feeds/:feed/queries',
      'GET /api/messages',
    ]);
    expect(ids()).toEqual(['2', '1']);
  });

  it('takes in, moves and drops messages as events tell', async () => {
    const { isReady, ids, event } = listOf([fakeMessage(5), fakeMessage(3)]);
    await isReady();
    event('entered', fakeMessage(4));
    event('changed', fakeMessage(3, { text: 'new', version: 2 }));
    await vi.waitFor(() => expect(ids()).toEqual(['5', '4', '3']));
    event('left', fakeMessage(5));
    await vi.waitFor(() => expect(ids()).toEqual(['4', '3']));
  });

  it('holds the newer version, whichever came first', async () => {
    const { isReady, list, event } = listOf([fakeMessage(1, { version: 5, text: 'newer' })]);
    await isReady();
    event('changed', fakeMessage(1, { version: 4, text: 'older' }));
    event('entered', fakeMessage(2));
    await vi.waitFor(() => expect(list.getSnapshot().messages).toHaveLength(2));
    expect(list.getSnapshot().messages[1]?.text).toBe('newer');
  });

  it('does not bring back what left while its page was under way', async () => {
    const { isReady, ids, event, list, routes } = listOf([4, 3, 2, 1].map((id) => fakeMessage(id)));
    await isReady();
    let give: (page: unknown) => void = () => undefined;
    routes['GET /api/messages'] = () => new Promise((resolve) => (give = resolve));
    const more = list.loadMore();
    event('left', fakeMessage(1));
    event('entered', fakeMessage(6));
    await vi.waitFor(() => expect(ids()).toEqual(['6', '4', '3', '2']));
    give({ messages: [fakeMessage(1)], next: null });
    await more;
    expect(ids()).toEqual(['6', '4', '3', '2']);
    expect(list.getSnapshot().hasMore).toBe(false);
  });

  it('leaves messages behind its end to their page', async () => {
    const { isReady, ids, event, list } = listOf([9, 8, 7, 5].map((id) => fakeMessage(id)));
    await isReady();
    event('entered', fakeMessage(6));
    event('entered', fakeMessage(10));
    await vi.waitFor(() => expect(ids()).toEqual(['a', '9', '8', '7']));
    await list.loadMore();
    expect(ids()).toEqual(['a', '9', '8', '7', '5']);
  });

  it('reads anew when events were missed, and keeps its length', async () => {
    const { isReady, list, send, reads } = listOf([5, 4, 3, 2, 1].map((id) => fakeMessage(id)));
    await isReady();
    await list.loadMore();
    send('reset', { cursor: 'log-99', reason: 'too much' });
    await vi.waitFor(() => expect(reads()).toBe(3));
    await vi.waitFor(() => expect(list.getSnapshot().messages).toHaveLength(5));
  });

  it('reads as much again as it holds, up to three pages', async () => {
    const { isReady, list } = listOf(Array.from({ length: 100 }, (_, at) => fakeMessage(100 - at)));
    await isReady();
    const lengths: number[] = [];
    for (let page = 0; page < 4; page += 1) {
      await list.loadMore();
      lengths.push(list.getSnapshot().messages.length);
    }
    expect(lengths).toEqual([6, 12, 21, 30]);
  });

  it('sorts as its query says', async () => {
    const votes = (id: number, count: number) =>
      fakeMessage(id, { version: count, votersUp: Array.from({ length: count }, (_, n) => `u${n}`) });
    const { isReady, ids, event } = listOf([votes(1, 3), votes(2, 1)], { query: 'in:/A sort:-votes' });
    await isReady();
    event('changed', votes(2, 4));
    await vi.waitFor(() => expect(ids()).toEqual(['2', '1']));
  });

  it('reads without a feed, and says that it is not live', async () => {
    const scene = liveScene({
      'GET /api/feed': breakOff,
      'GET /api/messages': () => ({ messages: [fakeMessage(1)], next: null }),
    });
    const list = createMessageList({ ...scene, query: '' });
    closers.push(list.close, scene.feed.close);
    await vi.waitFor(() => expect(list.getSnapshot()).toMatchObject({ status: 'ready', live: false }));
  });

  it('shows what is wrong with its query and disturbs no other', async () => {
    const { feed, requests, routes, hub, isReady } = listOf([]);
    await isReady();
    routes['GET /api/messages'] = () => refuse(422, 'bad-query', 'Nobody knows lable:', { position: 0 });
    const bad = createMessageList({ hub, feed, query: 'lable:open' });
    closers.push(bad.close);
    await vi.waitFor(() => expect(bad.getSnapshot()).toMatchObject({ status: 'failed', problem: { position: 0 } }));
    const puts = requests.filter(({ name }) => name.startsWith('PUT')).map(({ body }) => body);
    expect(puts).toEqual([{ queries: { w1: 'in:/A' } }]);
  });
});

describe('optimistic writes', () => {
  it('shows a message once when the feed brings it before the answer to its post', async () => {
    const { isReady, list, optimistic, event } = listOf([], { optimistic: true });
    await isReady();
    const withdraw = [1, 2].map((at) => optimistic?.draft(fakeMessage(at, { id: `draft:${at}`, text: 'twice' })));
    expect(list.getSnapshot().messages).toHaveLength(2);
    event('entered', fakeMessage(7, { text: 'twice' }));
    await vi.waitFor(() => expect(list.getSnapshot().messages.map(({ id }) => id)).toContain('7'));
    expect(list.getSnapshot().messages).toHaveLength(2);
    for (const undo of withdraw) undo?.();
    expect(list.getSnapshot().messages.map(({ id }) => id)).toEqual(['7']);
  });

  const me = { name: 'ada', fullName: 'Ada', robot: false, kind: null };

  it('shows a post at once, then as the hub has it, once', async () => {
    const { isReady, list, hub, optimistic, routes, event } = listOf([fakeMessage(1)], { optimistic: true });
    await isReady();
    const posted = fakeMessage(100_000_000_000, { text: 'hello #a' });
    routes['POST /api/messages'] = () => answer(201, { outcome: 'created', message: posted });
    const writes = createWrites({ hub, optimistic: optimistic ?? createOptimistic(), me });
    const post = writes.post({ topic: '/A', text: 'hello #a' });
    expect(list.getSnapshot().messages[0]).toMatchObject({ text: 'hello #a', tags: ['a'], author: me });
    await post;
    event('entered', posted);
    await vi.waitFor(() => expect(list.getSnapshot().messages.map(({ id }) => id)).toEqual([posted.id, '1']));
  });

  it('takes back what the hub refuses', async () => {
    const labels = [{ text: 'open', color: '#000000' }];
    const { isReady, list, hub, optimistic, routes } = listOf([fakeMessage(1, { labels })], { optimistic: true });
    await isReady();
    routes['PATCH /api/messages/:id/labels'] = () => refuse(403, 'forbidden', 'No');
    const writes = createWrites({ hub, optimistic: optimistic ?? createOptimistic(), me });
    const texts = () => list.getSnapshot().messages[0]?.labels.map(({ text }) => text);
    const write = writes.label(fakeMessage(1, { labels }), { set: [{ text: 'doing' }] });
    expect(texts()).toEqual(['doing']);
    await expect(write).rejects.toMatchObject({ status: 403 });
    expect(texts()).toEqual(['open']);
  });
});

it('a window stays sorted, without doubles, and whole down to its end', () => {
  const compare = compareBy({ field: 'updated', descending: true });
  const step = fc.record({ id: fc.integer({ min: 1, max: 30 }), at: fc.nat(1000), leaves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), fc.integer({ min: 1, max: 6 }), (steps, size) => {
      const hub = new Map<string, Message>();
      const window = createWindow(compare);
      const behind = (end: Message | undefined) => {
        const all = [...hub.values()].sort(compare);
        return end ? all.filter((message) => compare(message, end) > 0) : all;
      };
      let end: Message | undefined;
      window.replace([], false);
      steps.forEach(({ id, at, leaves }, index) => {
        const message = fakeMessage(id, { updatedAt: new Date(at).toISOString(), version: index });
        if (leaves) hub.delete(message.id);
        else hub.set(message.id, message);
        window.apply({ id: message.id, message: leaves ? undefined : message });
        if (index === 10) {
          const page = behind(undefined).slice(0, size);
          window.replace(page, hub.size > size);
          end = page.at(-1);
        }
        if (index > 10 && index % 7 === 0 && window.hasMore) {
          const rest = behind(end);
          window.append(rest.slice(0, size), rest.length > size);
          end = rest[Math.min(size, rest.length) - 1] ?? end;
        }
        const all = behind(undefined);
        const last = end;
        const loaded = window.hasMore && last ? all.filter((each) => compare(each, last) <= 0) : all;
        expect(window.messages.map((each) => each.id)).toEqual(loaded.map((each) => each.id));
      });
    }),
    { numRuns: 200 },
  );
});
