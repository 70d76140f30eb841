import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '@tagloop/client/testing';
import { afterAll, expect, it } from 'vitest';
import { type SessionOptions, sessionWith } from '../../testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagloop-snippet-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = ['AKI', 'A', 'ABCDEFGHIJKLMNOP'].join('');

async function sent(argv: readonly string[], options?: SessionOptions) {
  const { requests, ...ended } = await sessionWith(
    {
      'POST /api/snippets/*': () =>
        answer(201, { outcome: 'created', message: { id: '1a2b', topic: '/Code/Our snippets' } }),
    },
    ['snippet', 'post', '/Code/Snippets', ...argv],
    { folder, ...options },
  );
  return { ...ended, request: requests[0] };
}

it('a file is sent by its name, and its link is told', async () => {
  writeFileSync(join(folder, 'main.go'), 'package main\n');
  const { code, out, request } = await sent(['main.go', '--expires', '2026-12-01']);
  expect([code, out]).toEqual([0, 'created\t1a2b\thttp://hub.test/t/Code/Our%20snippets?view=snippets&v.open=1a2b\n']);
  expect([request?.path, request?.query.get('title'), request?.query.get('expires')]).toEqual([
    '/api/snippets/Code/Snippets',
    'main.go',
    '2026-12-01',
  ]);
});

it.each([[['-']], [[]]])('a pipe is sent: %j', async (argv) => {
  const { code, request } = await sent([...argv, '--title', 'Pods', '--language', 'text'], { stdin: 'a\nb\n' });
  expect([code, request?.query.get('title'), request?.query.get('language')]).toEqual([0, 'Pods', 'text']);
});

it('what looks like a secret is not sent, but anyway', async () => {
  const options = { stdin: `first\nkey ${secret}` };
  const refused = await sent([], options);
  expect([refused.code, refused.request]).toEqual([2, undefined]);
  expect(refused.error).toContain('Line 2 looks like a secret');
  expect((await sent(['--anyway'], options)).code).toBe(0);
});

it('without code it says what to do', async () => {
  expect((await sent([])).code).toBe(2);
  expect((await sent(['missing.go'])).error).toContain('cannot be read');
});
