/** The whole demo, with a real hub on a socket of this machine. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub } from '@tagloop/client/call';
import { nodeTransport } from '@tagloop/client/transport-node';
import { runHub } from '@tagloop/server/testing/serve';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runDemo } from './demo.ts';
import { password } from './play/doors.ts';
import { viewer } from './story/cast.ts';
import { topics } from './story/topics.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tagloop-demo-test-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

interface Running {
  readonly said: { out: string; error: string };
  readonly code: Promise<number>;
  stop(): void;
}

function start(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const said = { out: '', error: '' };
  const out = { write: (text: string) => (said.out += text) };
  const error = { write: (text: string) => (said.error += text) };
  const stop = new AbortController();
  const code = runDemo({
    argv,
    env,
    out,
    error,
    transport: nodeTransport(),
    now: Date.now,
    stop: stop.signal,
    startHub: (hub) => runHub({ ...hub, version: 'test', out, error }),
  });
  return { said, code, stop: () => stop.abort() };
}

async function signIn(url: string): Promise<{ hub: Hub; headers: Readonly<Record<string, string>> }> {
  const hub = createHub({ url, transport: nodeTransport() });
  const answer = await hub.open('POST /api/sessions', { body: { name: viewer, password } });
  await answer.text();
  return { hub, headers: { cookie: answer.header('set-cookie')?.split(';')[0] ?? '' } };
}

test('plays twelve weeks in by the public doors, says where, goes on, and ends in order', async () => {
  const running = start(['--until', '2026-11-20T13:20:00Z', '--port', '0'], {
    TAGLOOP_DATA: data,
    TAGLOOP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  });
  await expect.poll(() => running.said.out, { timeout: 100_000, interval: 200 }).toMatch(/^ready http:.*\n.*ada/);
  expect(running.said.out).toContain(password);
  const { hub, headers } = await signIn(/^ready (\S+)$/m.exec(running.said.out)?.[1] ?? '');
  const count = async (q: string) => (await hub.call('GET /api/messages/count', { headers, query: { q } })).count;

  const all = await count('');
  expect(all).toBeGreaterThan(4500);
  expect(all).toBeLessThan(7000);
  for (const topic of Object.values(topics)) expect(await count(`in:${topic} is:root`), topic).toBeGreaterThan(0);
  const { messages } = await hub.call('GET /api/messages', { headers, query: { q: 'is:root', limit: 1000 } });
  expect(messages.filter(({ stub }) => stub)).toEqual([]);

  const { intakes } = await hub.call('GET /api/intakes', { headers });
  expect(intakes).toHaveLength(5);
  for (const { id } of intakes) {
    for (const outcome of ['unsupported', 'rejected', 'failed', 'duplicate'] as const) {
      const log = await hub.call('GET /api/intakes/:id/deliveries', { headers, params: { id }, query: { outcome } });
      expect(log.deliveries).toEqual([]);
    }
  }

  const incident = (await hub.call('GET /api/messages', { headers, query: { q: `in:${topics.incidents} is:root` } }))
    .messages[0];
  const cause = /#cause:(\S+)/.exec(incident?.text ?? '')?.[1] ?? '';
  expect((await hub.call('GET /api/messages/:id', { headers, params: { id: cause } })).text).toMatch(/^#deploy /);

  const [wall] = (await hub.call('GET /api/topics', { headers, query: { under: topics.dashboard } })).topics;
  const hung = { headers, params: { id: wall?.id ?? '' } };
  const [dashboard] = (await hub.call('GET /api/topics/:id/dashboards', hung)).dashboards;
  const shown = dashboard?.layout.groups.flatMap(({ tiles }) => tiles.map(({ show }) => show)) ?? [];
  expect(new Set(shown.map((show) => (show.kind === 'bound' ? show.draw : show.kind))).size).toBeGreaterThan(10);
  const computed = async () =>
    (await hub.call('GET /api/messages', { headers, query: { q: `in:${topics.dashboard} #computed` } })).messages.map(
      ({ labels }) => labels.find(({ text }) => /^(value|error):/.test(text))?.text,
    );
  await expect
    .poll(computed, { timeout: 20_000, interval: 200 })
    .toEqual(Array(4).fill(expect.stringMatching(/^value:\d/)));

  const next = async () =>
    (await hub.call('GET /api/messages', { headers, query: { q: 'since:2026-11-20T13:20:01Z' } })).messages;
  await expect.poll(async () => (await next()).length, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0);

  running.stop();
  expect(await running.code).toBe(0);
  expect(running.said.error).not.toContain('could not');
}, 150_000);

describe('the folder', () => {
  test('is left alone when no demo made it', async () => {
    const file = join(data, 'demo', 'precious.txt');
    mkdirSync(join(data, 'demo'));
    writeFileSync(file, 'mine');
    const { code, said } = start(['--data', data]);
    expect(await code).toBe(2);
    expect(said.error).toContain('no demo made');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(join(data, 'demo'))).toEqual(['precious.txt']);
  });

  test('is left alone while another demo runs in it', async () => {
    mkdirSync(join(data, 'demo'));
    writeFileSync(join(data, 'demo', 'made-by-tagloop-demo.txt'), `process ${process.ppid}\n`);
    const { code, said } = start(['--data', data]);
    expect(await code).toBe(2);
    expect(said.error).toContain(`process ${process.ppid}`);
  });

  test('is emptied when a demo made it', async () => {
    mkdirSync(join(data, 'demo', 'old'), { recursive: true });
    writeFileSync(join(data, 'demo', 'made-by-tagloop-demo.txt'), 'process 999999999\n');
    const { code, said, stop } = start(['--data', data, '--port', '0']);
    stop();
    expect(await code, said.error).toBe(0);
    expect(existsSync(join(data, 'demo', 'old'))).toBe(false);
    expect(said.out).not.toContain('ready');
  });
});

test.each([
  [['--until', 'yesterday'], '2026-11-20T15:00:00Z'],
  [['--until', '2999-01-01T00:00:00Z'], 'future'],
  [['--seed', 'x'], 'whole number'],
  [['--database-url', 'postgres://x'], 'store of its own'],
  [['now'], '--help'],
])('%j is refused with a sentence', async (argv, sentence) => {
  const { code, said } = start([...argv, '--data', data]);
  expect(await code).toBe(2);
  expect(said.error).toContain(sentence);
  expect(existsSync(join(data, 'demo'))).toBe(false);
});
