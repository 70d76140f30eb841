import { expect, it, vi } from 'vitest';
import type { Watcher } from './feed.ts';
import { fakeMessage, liveScene } from './store/testing.ts';

function watcher() {
  const seen: string[] = [];
  const self: Watcher = {
    onReread: () => seen.push('reread'),
    onEvent: ({ id }, match) => seen.push(`${match} ${id}`),
  };
  return { seen, self };
}

it('asks the hub once for a query that several watch, and tells each', async () => {
  const { feed, requests, event } = liveScene({});
  const [first, second] = [watcher(), watcher()];
  const stop = feed.watch('#a', first.self);
  await vi.waitFor(() => expect(first.seen).toEqual(['reread']));
  feed.watch('#a', second.self);
  await vi.waitFor(() => expect(second.seen).toEqual(['reread']));
  event('entered', fakeMessage(7));
  await vi.waitFor(() => expect([first.seen[1], second.seen[1]]).toEqual(['entered 7', 'entered 7']));
  stop();
  event('left', fakeMessage(7));
  await vi.waitFor(() => expect(second.seen[2]).toBe('left 7'));
  expect(first.seen).toHaveLength(2);
  expect(requests.filter(({ name }) => name.startsWith('PUT'))).toHaveLength(1);
  feed.close();
});

it('has everything read anew when a right comes or goes, and after a connection that did not resume', async () => {
  const { feed, send } = liveScene({});
  const { seen, self } = watcher();
  feed.watch('#a', self);
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  send('topic.closed', { topic: '/A' });
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  send('hello', { feed: 'g', cursor: 'log-5', resumed: false });
  await vi.waitFor(() => expect(seen).toHaveLength(3));
  send('hello', { feed: 'h', cursor: 'log-5', resumed: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual(['reread', 'reread', 'reread']);
  feed.close();
});

it('keeps what the hub would refuse away from the queries of all others', async () => {
  const { feed, requests } = liveScene({});
  const watchers = ['#a', 'lable:open', Array(500).fill('#commit:c0ffee').join(' OR ')].map((query) => {
    const { seen, self } = watcher();
    feed.watch(query, self);
    return seen;
  });
  await vi.waitFor(() => expect(watchers).toEqual([['reread'], ['reread'], ['reread']]));
  const put = requests.filter(({ name }) => name.startsWith('PUT'));
  expect(put.map(({ body }) => body)).toEqual([{ queries: { w1: '#a' } }]);
  feed.close();
});
