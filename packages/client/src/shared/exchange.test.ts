import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHub } from '../call.ts';
import { createFeed, type Feed, type Watcher } from '../feed.ts';
import { openFeed } from '../live.ts';
import { answer, FakeStream, fakeHub } from '../testing.ts';
import { createExchange } from './exchange.ts';
import { joinFeed } from './joinFeed.ts';
import type { Told } from './protocol.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(1);

/** A browser whose tabs share a holder, and a hub that the test writes. */
function browser() {
  const streams: FakeStream[] = [];
  const puts: string[][] = [];
  const looks: string[][] = [];
  const { transport } = fakeHub({
    'GET /api/feed': ({ query }) => {
      const stream = new FakeStream();
      const cursor = query.get('cursor');
      stream.event('hello', { feed: `f${streams.length}`, cursor: cursor ?? 'log-0', resumed: cursor !== null });
      streams.push(stream);
      return stream;
    },
    'PUT /api/feeds/:feed/queries': ({ body }) => {
      puts.push(valuesOf(body, 'queries'));
      return answer(204);
    },
    'PUT /api/presence': ({ body }) => {
      looks.push(valuesOf(body, 'topics'));
      return { topics: [] };
    },
  });
  const hub = createHub({ url: '', transport });
  const lines = new Set<(told: Told) => void>();
  const holders: ReturnType<typeof hold>[] = [];

  function hold() {
    return createExchange({
      connect: (options) => openFeed(hub, options),
      tell: (told) => {
        const copy = structuredClone(told);
        for (const hear of lines) hear(copy);
      },
    });
  }

  /** The one that holds the feed now goes, and another one takes its place. */
  function change(): void {
    holders.pop()?.close();
    holders.push(hold());
    for (const hear of lines) hear({ type: 'join' });
  }

  function tab() {
    let hear: (told: Told) => void = () => undefined;
    const feed = createFeed((listeners) =>
      joinFeed(
        {
          say: (said) => holders.at(-1)?.hear(structuredClone(said)),
          listen: (listener) => {
            hear = listener;
            lines.add(hear);
          },
          close: () => lines.delete(hear),
        },
        listeners,
      ),
    );
    return { feed, freeze: () => lines.delete(hear), thaw: () => lines.add(hear) };
  }

  holders.push(hold());
  let position = 0;
  /** A message that these queries, by their texts, match. */
  function event(...texts: string[]): void {
    const names = puts
      .at(-1)
      ?.flatMap((text) => (texts.includes(text.split('=')[1] ?? '') ? [text.split('=')[0]] : []));
    streams.at(-1)?.event('message', {
      cursor: `log-${++position}`,
      kind: 'message.changed',
      actor: null,
      at: '',
      queries: Object.fromEntries((names ?? []).map((name) => [name, 'changed'])),
      id: String(position),
    });
  }
  const queries = () =>
    puts
      .at(-1)
      ?.map((text) => text.split('=')[1])
      .sort();
  return { tab, change, event, streams, queries, puts, looks };
}

function valuesOf(body: unknown, part: string): string[] {
  const value = body instanceof Object && part in body ? Object.entries(body).find(([name]) => name === part)?.[1] : {};
  return Array.isArray(value) ? value : Object.entries(value).map(([name, text]) => `${name}=${text}`);
}

function watch(feed: Feed, query: string): string[] {
  const seen: string[] = [];
  const watcher: Watcher = { onReread: () => seen.push('reread'), onEvent: ({ id }) => seen.push(id) };
  feed.watch(query, watcher);
  return seen;
}

it('asks the hub over one connection for what all tabs want, each query once', async () => {
  const { tab, event, streams, queries } = browser();
  const [a, b] = [tab(), tab()];
  const [a1, a2, b1] = [watch(a.feed, '#a'), watch(a.feed, '#b'), watch(b.feed, '#a')];
  await settle();
  expect(streams).toHaveLength(1);
  expect(queries()).toEqual(['#a', '#b']);
  expect(a.feed.state).toBe('live');
  event('#a');
  event('#b');
  await settle();
  expect([a1, a2, b1]).toEqual([
    ['reread', '1'],
    ['reread', '2'],
    ['reread', '1'],
  ]);
});

it('lets a tab that comes late work at once with what is in force already', async () => {
  const { tab, event, puts } = browser();
  watch(tab().feed, '#a');
  await settle();
  event('#a');
  await settle();
  const { feed } = tab();
  const late = watch(feed, '#a');
  await settle();
  expect(feed.state).toBe('live');
  event('#a');
  await settle();
  expect(late).toEqual(['reread', '2']);
  expect(puts).toHaveLength(1);
});

it('gives up the queries of a tab that closes, and the connection with the last one', async () => {
  const { tab, queries, streams } = browser();
  const [a, b] = [tab(), tab()];
  watch(a.feed, '#a');
  watch(b.feed, '#b');
  await settle();
  a.feed.close();
  await settle();
  expect(queries()).toEqual(['#b']);
  b.feed.close();
  watch(tab().feed, '#c');
  await settle();
  expect(streams).toHaveLength(2);
  expect(queries()).toEqual(['#c']);
});

it('goes on without a gap under a new holder, and has everything read anew by a tab that knew less', async () => {
  const { tab, change, event } = browser();
  const [a, b] = [tab(), tab()];
  const [seenA, seenB] = [watch(a.feed, '#a'), watch(b.feed, '#a')];
  await settle();
  event('#a');
  await settle();
  change();
  await settle();
  event('#a');
  await settle();
  expect([seenA, seenB]).toEqual([
    ['reread', '1', '2'],
    ['reread', '1', '2'],
  ]);
  b.freeze();
  event('#a');
  await settle();
  b.thaw();
  change();
  await settle();
  expect(seenA).toEqual(['reread', '1', '2', '3']);
  expect(seenB).toEqual(['reread', '1', '2', 'reread']);
});

it('forgets a tab that is silent for minutes, and has it read everything anew when it is back', async () => {
  const { tab, event, queries } = browser();
  const [a, b] = [tab(), tab()];
  watch(a.feed, '#a');
  const seen = watch(b.feed, '#b');
  await settle();
  b.freeze();
  await vi.advanceTimersByTimeAsync(150_000);
  expect(queries()).toEqual(['#a']);
  event('#b');
  b.thaw();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen).toEqual(['reread', 'reread']);
  expect(queries()).toEqual(['#a', '#b']);
});

it('says of all tabs together what is looked at', async () => {
  const { tab, looks } = browser();
  const [a, b] = [tab(), tab()];
  a.feed.connection.look(['t1']);
  b.feed.connection.look(['t2']);
  await settle();
  expect(looks.at(-1)).toEqual(['t1', 't2']);
  a.feed.close();
  await settle();
  expect(looks.at(-1)).toEqual(['t2']);
});
