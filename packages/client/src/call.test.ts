import { describe, expect, it } from 'vitest';
import { createHub } from './call.ts';
import { answer, breakOff, fakeHub, refuse } from './testing.ts';

const page = { messages: [], next: null };

describe('a call', () => {
  it('fills path and search, and sends the token', async () => {
    const fake = fakeHub({ 'GET /api/messages/:id': () => page, 'GET /api/messages': () => page });
    const hub = createHub({ url: 'http://hub.test/', token: 'secret', transport: fake.transport });
    await hub.call('GET /api/messages/:id', { params: { id: 'a/b' } });
    await hub.call('GET /api/messages', { query: { q: '#a b', limit: undefined } });
    expect(fake.requests.map(({ path, params }) => [path, params])).toEqual([
      ['/api/messages/a%2Fb', { id: 'a/b' }],
      ['/api/messages', {}],
    ]);
    expect([...(fake.requests[1]?.query ?? [])]).toEqual([['q', '#a b']]);
    expect(fake.requests[0]?.headers.authorization).toBe('Bearer secret');
  });

  it('sends objects as JSON and text as it is', async () => {
    const fake = fakeHub({ 'POST /api/messages/upsert': () => ({}), 'POST /api/post/*': () => answer(201, {}) });
    const hub = createHub({ url: '', transport: fake.transport });
    await hub.call('POST /api/messages/upsert', { body: { topic: '/A', key: 'k' } });
    await hub.call('POST /api/post/*', { params: { '*': '/Ops/My Jobs' }, body: 'done #backup' });
    expect(fake.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/api/messages/upsert', { topic: '/A', key: 'k' }],
      ['/api/post/Ops/My%20Jobs', 'done #backup'],
    ]);
  });

  it('answers an empty body with an empty object', async () => {
    const fake = fakeHub({ 'DELETE /api/messages/:id': () => answer(204) });
    const hub = createHub({ url: '', transport: fake.transport });
    expect(await hub.call('DELETE /api/messages/:id', { params: { id: '1' } })).toEqual({});
  });

  it('throws what the hub refuses, with its words', async () => {
    const fake = fakeHub({
      'GET /api/messages': () => refuse(422, 'bad-query', 'Nobody knows lable:', { position: 3, hint: 'label:open' }),
    });
    const hub = createHub({ url: '', transport: fake.transport });
    await expect(hub.call('GET /api/messages')).rejects.toMatchObject({
      status: 422,
      message: 'Nobody knows lable:',
      problem: { code: 'bad-query', position: 3, hint: 'label:open' },
    });
  });

  it.each([
    ['no answer', breakOff, { status: 0, problem: { code: 'unreachable' } }],
    ['a strange status', () => answer(502, 'Bad gateway'), { status: 502, problem: { code: 'unexpected' } }],
    [
      'a wait',
      () => answer(503, { code: 'unavailable', detail: 'Soon', title: '' }, { 'retry-after': '7' }),
      { status: 503, retryAfter: 7 },
    ],
  ])('tells %s', async (_name, handler, expected) => {
    const hub = createHub({ url: 'http://hub.test', transport: fakeHub({ 'GET /api/me': handler }).transport });
    await expect(hub.call('GET /api/me')).rejects.toMatchObject(expected);
  });

  it('gives up a hub that says nothing, and leaves an abort to its reason', async () => {
    const fake = fakeHub({
      'GET /api/me': ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    const hub = createHub({ url: 'http://hub.test', transport: fake.transport, timeoutMs: 20 });
    await expect(hub.call('GET /api/me')).rejects.toMatchObject({ problem: { code: 'unreachable' } });
    const abort = new AbortController();
    const call = hub.call('GET /api/me', { signal: abort.signal });
    abort.abort(new Error('page left'));
    await expect(call).rejects.toThrow('page left');
  });
});
