/** The world fails: a full disk, a folder that is none. The hub says so, loses nothing, and goes on when it is over. */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forget, program, startHub } from './hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagloop-failures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The limit of a file's size stands for the end of the disk; it is lifted from outside. */
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

describe.skipIf(!canLimit)('a full disk', () => {
  it('answers 503 and heals alone, with all that was acknowledged', { timeout: 60_000 }, async () => {
    // Blocks of 512 or 1,024 bytes. The signal of the limit is ignored, so that writes fail as on a full disk.
    const script = `trap '' XFSZ; ulimit -S -f 2048; exec "$0" "$@"`;
    const args = [
      process.execPath,
      program,
      'serve',
      '--port',
      '0',
      '--data',
      join(folder, 'full'),
      '--log-level',
      'silent',
    ];
    const hub = spawn('bash', ['-c', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const { url, secret } = await new Promise<{ url: string; secret: string }>((resolve, reject) => {
      let text = '';
      hub.stdout.on('data', (chunk) => {
        text += chunk;
        const [, at, link] = /^ready (\S+)\n.*secret=(\S+)/s.exec(text) ?? [];
        if (at && link) resolve({ url: at, secret: link });
      });
      hub.once('exit', (code) => reject(new Error(`the hub ended with ${code}`)));
    });
    let cookie = '';
    const send = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
      fetch(`${url}${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-tagloop': '1', cookie, ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
    const made = await send('POST', '/api/setup', { secret, name: 'root', password: 'correct horse battery' });
    cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await send('POST', '/api/topics', { path: '/Ops' })).status).toBe(201);

    const post = (key: string) =>
      send('POST', '/api/messages', { topic: '/Ops', text: `${key} ${'x'.repeat(4_000)}` }, { 'idempotency-key': key });
    const acknowledged: string[] = [];
    let refused: Response | undefined;
    for (let n = 0; n < 2_000 && !refused; n += 1) {
      const answer = await post(`m${n}`);
      if (answer.status === 201) acknowledged.push(`m${n}`);
      else refused = answer;
    }
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused?.json()).toMatchObject({ code: 'unavailable' });
    expect((await send('GET', '/readyz')).status).toBe(503);
    const again = `m${acknowledged.length}`;
    expect((await send('GET', '/api/messages?q=in:/Ops')).status).toBe(200);

    execFileSync('prlimit', ['--pid', String(hub.pid), '--fsize=unlimited']);
    await expect.poll(async () => (await send('GET', '/readyz')).status, { timeout: 10_000 }).toBe(200);
    // The sender repeats what was refused, and something that was taken: neither is there twice.
    expect((await post(again)).status).toBe(201);
    expect((await post(acknowledged[0] ?? '')).status).toBe(201);
    const { count } = (await (await send('GET', '/api/messages/count?q=in:/Ops')).json()) as { count: number };
    expect(count).toBe(acknowledged.length + 1);
    hub.removeAllListeners('exit');
    const ended = new Promise((resolve) => hub.once('exit', resolve));
    hub.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

it('a data folder that is none is told in one sentence', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, 'serve', '--port', '0', '--data', '/dev/null/data'],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The data folder cannot be written to \(.+\); choose another with --data or TAGLOOP_DATA\n$/);
});

describe('a hub that is asked to stop', () => {
  it('waits for who is still sending, but not for ever; asked twice, it ends at once', {
    timeout: 60_000,
  }, async () => {
    const patient = await startHub();
    const hasty = await startHub();
    for (const { port } of [patient, hasty]) await neverEnding(port);

    process.kill(hasty.pid, 'SIGTERM');
    await expect.poll(() => fetch(hasty.url).catch(() => 'refused')).toBe('refused');
    // By the signal itself: nobody listens any more.
    expect(await hasty.stop()).toBeNull();
    expect(await patient.stop()).toBe(0);
    for (const hub of [patient, hasty]) forget(hub);
  });
});

async function neverEnding(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(
    'POST /api/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
  );
}
