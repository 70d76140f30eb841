import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHub } from './call.ts';
import { type LiveEvent, type LiveState, openFeed } from './live.ts';
import { answer, breakOff, type FakeHandler, FakeStream, fakeHub, refuse } from './testing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

function eventAt(position: number) {
  return {
    cursor: `log-${position}`,
    kind: 'message.created',
    actor: null,
    at: '',
    queries: { q: 'entered' },
    id: '1',
  };
}

/** A feed against a hub that gives these answers to its connections, one after the other. */
function scene(connections: FakeHandler[], options: { cursor?: string; q?: string } = {}) {
  const events: LiveEvent[] = [];
  const states: LiveState[] = [];
  const left = [...connections];
  const fake = fakeHub({
    'GET /api/feed': (request) => (left.shift() ?? breakOff)(request),
    'PUT /api/feeds/:feed/queries': () => answer(204),
  });
  const feed = openFeed(createHub({ url: 'http://hub.test', transport: fake.transport }), {
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    ...options,
  });
  const cursors = () => events.flatMap((event) => (event.type === 'message' ? [event.data.cursor] : []));
  return { feed, events, states, cursors, requests: fake.requests };
}

function hello(feed: string, position: number, resumed = false): FakeStream {
  const stream = new FakeStream();
  stream.event('hello', { feed, cursor: `log-${position}`, resumed });
  return stream;
}

describe('the feed', () => {
  it('is live from hello on and hands out events', async () => {
    const stream = hello('f1', 10);
    const { feed, states, cursors } = scene([() => stream], { q: 'label:open' });
    await settle();
    stream.event('message', eventAt(11));
    await settle();
    expect(states).toEqual(['live']);
    expect(cursors()).toEqual(['log-11']);
    expect(feed.cursor).toBe('log-11');
    feed.close();
    expect(feed.state).toBe('closed');
  });

  it('resumes behind the last event and delivers none twice', async () => {
    const [first, second] = [hello('f1', 10), hello('f2', 12, true)];
    const { feed, states, cursors, requests } = scene([() => first, () => second]);
    await settle();
    first.event('message', eventAt(11));
    first.end();
    await settle();
    expect(feed.state).toBe('offline');
    await vi.advanceTimersByTimeAsync(500);
    second.event('message', eventAt(11));
    second.event('message', eventAt(12));
    await settle();
    expect(requests.map(({ query }) => query.get('cursor'))).toEqual([null, 'log-11']);
    expect(cursors()).toEqual(['log-11', 'log-12']);
    expect(states).toEqual(['live', 'offline', 'connecting', 'live']);
    feed.close();
  });

  it('takes the events of another log, whatever their positions', async () => {
    const stream = hello('f1', 10);
    const { feed, cursors } = scene([() => stream]);
    await settle();
    stream.event('reset', { cursor: 'other-3', reason: 'restored' });
    stream.event('message', { ...eventAt(0), cursor: 'other-4' });
    await settle();
    expect(cursors()).toEqual(['other-4']);
    feed.close();
  });

  it('resumes with its named queries after every reconnect', async () => {
    const streams = [hello('f1', 1), hello('f2', 1, true)];
    const { feed, requests, events } = scene(streams.map((stream) => () => stream));
    feed.setQueries({ a: '#deploy' });
    await settle();
    streams[0]?.end();
    await vi.advanceTimersByTimeAsync(600);
    const [gets, puts] = ['GET', 'PUT'].map((method) => requests.filter(({ name }) => name.startsWith(method)));
    expect(gets?.map(({ query }) => query.get('cursor'))).toEqual([null, 'log-1']);
    expect(puts?.map(({ params, body }) => [params.feed, body])).toEqual([
      ['f1', { queries: { a: '#deploy' } }],
      ['f2', { queries: { a: '#deploy' } }],
    ]);
    expect(events.map(({ type }) => type)).toEqual(['hello', 'queries', 'hello', 'queries']);
    feed.close();
  });

  it('waits longer after each failure, at most 30 s', async () => {
    const { feed, requests } = scene([]);
    await vi.advanceTimersByTimeAsync(60_000);
    const early = requests.length;
    expect(early).toBeGreaterThanOrEqual(6);
    expect(early).toBeLessThanOrEqual(10);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(requests.length - early).toBeGreaterThanOrEqual(4);
    expect(requests.length - early).toBeLessThanOrEqual(8);
    feed.close();
  });

  it('takes 40 s of silence for a broken connection, and a comment for life', async () => {
    const stream = hello('f1', 1);
    const { feed } = scene([() => stream]);
    await vi.advanceTimersByTimeAsync(30_000);
    stream.write(': still here\n\n');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(feed.state).toBe('live');
    await vi.advanceTimersByTimeAsync(10_100);
    expect(feed.state).not.toBe('live');
    expect(feed.failure?.message).toContain('40 s');
    feed.close();
  });

  it('does not ask again when the hub refuses, until told to', async () => {
    const refused = () => refuse(401, 'not-signed-in', 'Sign in');
    const stream = hello('f1', 1);
    const { feed, requests } = scene([refused, () => stream]);
    await vi.advanceTimersByTimeAsync(90_000);
    expect([feed.state, requests.length, feed.failure?.status]).toEqual(['refused', 1, 401]);
    feed.retry();
    await settle();
    expect(feed.state).toBe('live');
    feed.close();
  });

  it('passes over events that it does not know', async () => {
    const stream = hello('f1', 1);
    const { feed, events } = scene([() => stream]);
    stream.event('from.the.future', {});
    await settle();
    expect(events.map(({ type }) => type)).toEqual(['hello']);
    expect(feed.state).toBe('live');
    feed.close();
  });
});
