import { afterEach, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';

let hub: TestApp;
afterEach(() => hub.close());

const open = async (flags: readonly string[]): Promise<void> => {
  hub = await openTestApp({ flags });
};

const ask = (remoteAddress: string, headers: Record<string, string> = {}, url = '/api/setup') =>
  hub.app.server.inject({ method: 'GET', url, remoteAddress, headers });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function statuses(count: number, request: () => ReturnType<typeof ask>): Promise<number[]> {
  const answers: number[] = [];
  for (let at = 0; at < count; at += 1) answers.push((await request()).statusCode);
  return answers;
}

it('answers 429 and says when to come again, for each address and each token by itself', async () => {
  await open(['--rate-limit', '3']);
  expect(await statuses(4, () => ask('192.0.2.1'))).toEqual([200, 200, 200, 429]);
  const refused = await ask('192.0.2.1');
  expect(refused.headers['retry-after']).toBe('20');
  expect(refused.json()).toMatchObject({ code: 'too-many-requests', detail: expect.stringContaining('20 seconds') });
  expect((await ask('192.0.2.2')).statusCode).toBe(200);
  const byToken = () => ask('192.0.2.1', bearer(hub.admin.token), '/api/me');
  expect(await statuses(4, byToken)).toEqual([200, 200, 200, 429]);
  hub.clock.advance(20_000);
  expect((await ask('192.0.2.1')).statusCode).toBe(200);
});

it('knows no limit for the machine itself, nor where there is none', async () => {
  await open(['--rate-limit', '2']);
  for (const local of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    expect(await statuses(5, () => ask(local))).toEqual([200, 200, 200, 200, 200]);
  }
  await hub.close();
  await open(['--rate-limit', '0']);
  expect(await statuses(5, () => ask('192.0.2.1'))).toEqual([200, 200, 200, 200, 200]);
});

it('believes X-Forwarded-For of the proxies that it was told of, and of no other', async () => {
  const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` });
  await open(['--rate-limit', '1']);
  expect((await ask('192.0.2.1', from('198.51.100.1'))).statusCode).toBe(200);
  expect((await ask('192.0.2.1', from('198.51.100.2'))).statusCode).toBe(429);
  for (const trusted of ['1', '127.0.0.1,10.0.0.0/8']) {
    await hub.close();
    await open(['--rate-limit', '1', '--trust-proxy', trusted]);
    const proxied = (address: string) => ask('10.1.2.3', from(address));
    expect((await proxied('198.51.100.1')).statusCode, trusted).toBe(200);
    expect((await proxied('198.51.100.2')).statusCode, trusted).toBe(200);
    expect((await proxied('198.51.100.1')).statusCode, trusted).toBe(429);
  }
  for (const wrong of ['true', 'proxy.example', '10.0.0.0/33', '1000']) {
    expect(() => readConfig(['--trust-proxy', wrong], {}), wrong).toThrow(/TAGLOOP_TRUST_PROXY/);
  }
});

it('brakes unknown tokens of an address, and lets right ones pass', async () => {
  await open([]);
  const wrong = await statuses(61, () => ask('192.0.2.1', bearer('tl_guess'), '/api/me'));
  expect([wrong[0], wrong[59], wrong[60]]).toEqual([401, 401, 429]);
  expect((await ask('192.0.2.1', bearer(hub.admin.token), '/api/me')).statusCode).toBe(200);
  expect((await ask('192.0.2.2', bearer('tl_guess'), '/api/me')).statusCode).toBe(401);
});
