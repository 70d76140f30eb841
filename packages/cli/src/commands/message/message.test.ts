import { answer, FakeStream } from '@tagloop/client/testing';
import { describe, expect, it } from 'vitest';
import { type SessionOptions, sessionWith } from '../../testing.ts';

const written = { outcome: 'created', message: { id: '1a2b' } };

/** What a command sends, and how it ends. */
async function sent(argv: readonly string[], options?: SessionOptions) {
  const { requests, ...ended } = await sessionWith(
    {
      'POST /api/messages': () => answer(201, written),
      'POST /api/messages/upsert': () => written,
      'PATCH /api/messages/:id/labels': () => written,
      'GET /api/messages/:id/thread': () => ({ root: { id: 'r00t', topic: '/A b' }, replies: [] }),
    },
    argv,
    options,
  );
  return { ...ended, body: requests.at(-1)?.body, path: requests.at(-1)?.path };
}

describe('post', () => {
  it('joins words and tells the id', async () => {
    const { body, out } = await sent(['post', '/A', 'backup', 'done', '--label', 'open=green', '--label', 'doing:ada']);
    expect(body).toEqual({
      topic: '/A',
      text: 'backup done',
      labels: [{ text: 'open', color: 'green' }, { text: 'doing:ada' }],
    });
    expect(out).toBe('created\t1a2b\n');
  });

  it.each([[['post', '/A', '-']], [['post', '/A']]])('reads a pipe: %j', async (argv) => {
    expect((await sent(argv, { stdin: 'a\nb\n' })).body).toMatchObject({ text: 'a\nb\n' });
  });

  it('does not wait at a terminal for a text', async () => {
    expect((await sent(['post', '/A'])).code).toBe(2);
  });

  it('takes the time of a day or an instant', async () => {
    expect((await sent(['post', '/A', 'x', '--at', '2026-11-22'])).body).toMatchObject({
      at: '2026-11-22T00:00:00.000Z',
    });
    expect((await sent(['post', '/A', 'x', '--at', 'yesterday'])).code).toBe(2);
  });
});

it('reply goes to the root of the thread', async () => {
  const { body } = await sent(['reply', 'rep1y', 'yes']);
  expect(body).toMatchObject({ topic: '/A b', parentId: 'r00t', text: 'yes' });
});

it('upsert changes labels alone without reading a pipe', async () => {
  const { body } = await sent(['upsert', '/A', 'run:1', '--label', 'Success', '--remove', 'flaky'], { stdin: 'other' });
  expect(body).toEqual({ topic: '/A', key: 'run:1', labels: { set: [{ text: 'Success' }], remove: ['flaky'] } });
});

it.each([
  [['+done'], { set: [{ text: 'done' }], remove: [] }],
  [['done', '-doing'], { set: [{ text: 'done' }], remove: ['doing'] }],
  [['-hotfix', '+status:todo=#ff0000'], { set: [{ text: 'status:todo', color: '#ff0000' }], remove: ['hotfix'] }],
])('label %j', async (changes, expected) => {
  const { path, body } = await sent(['label', '1a2b', ...changes]);
  expect([path, body]).toEqual(['/api/messages/1a2b/labels', expected]);
});

describe('list', () => {
  it('takes a negation as part of the query', async () => {
    const { requests } = await sessionWith({ 'GET /api/messages': () => ({ messages: [], next: null }) }, [
      'list',
      'in:/A',
      '-label:done',
      '--limit',
      '5',
    ]);
    expect([requests[0]?.query.get('q'), requests[0]?.query.get('limit')]).toEqual(['in:/A -label:done', '5']);
  });

  it('turns pages up to its limit', async () => {
    const page = (n: number) => Array.from({ length: n }, (_, id) => ({ id: `${id}` }));
    const { requests, out } = await sessionWith(
      {
        'GET /api/messages': ({ query }) => ({ messages: page(Number(query.get('limit'))), next: 'more' }),
      },
      ['list', '--limit', '1500', '--fields', 'id'],
    );
    expect(requests.map(({ query }) => [query.get('limit'), query.get('cursor')])).toEqual([
      ['1000', null],
      ['500', 'more'],
    ]);
    expect(out.split('\n')).toHaveLength(1501);
  });
});

describe('follow', () => {
  const event = (position: number) => ({
    cursor: `l-${position}`,
    kind: 'message.created',
    actor: 'ada',
    at: '2026-11-22T09:30:00.000Z',
    queries: { q: 'entered' },
    id: `m${position}`,
    message: { topic: '/A', labels: [{ text: 'open' }], text: 'title\nbody' },
  });
  const connection = (resumed: boolean, ...positions: number[]) => {
    const stream = new FakeStream();
    stream.event('hello', { feed: 'f', cursor: 'l-0', resumed });
    for (const position of positions) stream.event('message', event(position));
    stream.end();
    return stream;
  };

  it('prints a line for each event, over a restart, each once', async () => {
    const streams = [connection(false, 1), connection(true, 1, 2)];
    const { code, out, error, requests } = await sessionWith(
      { 'GET /api/feed': () => streams.shift() },
      ['follow', '#a'],
      {
        interruptWhen: (text) => text.includes('m2'),
      },
    );
    expect(code).toBe(0);
    expect(out).toBe(
      [1, 2].map((n) => `2026-11-22T09:30:00.000Z\tentered\tmessage.created\tada\tm${n}\t/A\topen\ttitle\n`).join(''),
    );
    expect(requests.map(({ query }) => query.get('cursor'))).toEqual([null, 'l-1']);
    expect(error).toMatch(/trying again\n.*connected again\n/);
  });

  it('prints lines of JSON with their cursor', async () => {
    const { out } = await sessionWith(
      { 'GET /api/feed': () => connection(true, 5) },
      ['follow', '--json', '--fields', 'cursor,id', '--cursor', 'l-4'],
      { interruptWhen: (text) => text.includes('l-5') },
    );
    expect(JSON.parse(out)).toEqual({ cursor: 'l-5', id: 'm5' });
  });

  it('ends with 4 when nobody answers at first', async () => {
    const { code } = await sessionWith(
      {
        'GET /api/feed': () => {
          throw new Error('ECONNREFUSED');
        },
      },
      ['follow'],
    );
    expect(code).toBe(4);
  });
});
