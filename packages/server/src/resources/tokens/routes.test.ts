import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';

let hub: TestApp;
beforeAll(async () => {
  hub = await openTestApp();
});
afterAll(() => hub.close());

const password = 'correct horse battery';

it('signs in with a cookie that scripts cannot read, and out again', async () => {
  await hub.person('bob');
  const signedIn = await hub.nobody.call('POST', '/api/sessions', { name: 'bob', password });
  expect(signedIn).toMatchObject({ status: 201, body: { user: { name: 'bob' } } });
  const header = String(signedIn.headers['set-cookie']);
  expect(header).toMatch(/^tagloop=ts_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);

  const cookie = header.split(';')[0] ?? '';
  expect(await hub.nobody.call('GET', '/api/me', undefined, { cookie })).toMatchObject({ status: 200 });
  const fromAfar = await hub.nobody.call('DELETE', '/api/sessions/current', undefined, { cookie });
  expect(fromAfar.status).toBe(403);
  const out = await hub.nobody.call('DELETE', '/api/sessions/current', undefined, { cookie, 'x-tagloop': '1' });
  expect(out.status).toBe(204);
  expect(String(out.headers['set-cookie'])).toMatch(/^tagloop=; .*Max-Age=0/);
  expect(await hub.nobody.call('GET', '/api/me', undefined, { cookie })).toMatchObject({ status: 401 });
});

it('answers wrong credentials alike and a used set-up link not at all', async () => {
  const wrong = { status: 401, body: { code: 'bad-credentials' } };
  const tries = [
    { name: 'root', password: 'wrong' },
    { name: 'nobody', password: 'wrong' },
  ];
  const [known, unknown] = await Promise.all(tries.map((each) => hub.nobody.call('POST', '/api/sessions', each)));
  expect(known).toMatchObject(wrong);
  expect(unknown?.body).toEqual(known?.body);
  const late = await hub.nobody.call('POST', '/api/setup', { secret: 'setup_x', name: 'eve', password });
  expect(late).toMatchObject(wrong);
  expect(await hub.nobody.call('GET', '/api/setup')).toMatchObject({ body: { needed: false } });
});

it('lists tokens without their secrets and revokes them', async () => {
  const bot = await hub.robot('bot');
  expect((await bot.call('GET', '/api/me')).status).toBe(200);
  const { body } = await hub.admin.call<{ tokens: { id: string; user: string }[] }>('GET', '/api/tokens');
  expect(JSON.stringify(body)).not.toContain('tl_');
  const id = body.tokens.find((token) => token.user === 'bot')?.id;
  expect((await hub.admin.call('DELETE', `/api/tokens/${id}`)).status).toBe(204);
  expect((await bot.call('GET', '/api/me')).status).toBe(401);
});
