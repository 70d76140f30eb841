/** What happens to users after they were made, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Written } from '../messages/contract.ts';
import type { User } from './contract.ts';

describeOnStores('the life of users', (target) => {
  let hub: TestApp;
  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    await hub.topic('/Talk');
  });
  afterAll(() => hub.close());

  const idOf = async (name: string): Promise<string> => {
    const { body } = await hub.admin.call<{ users: User[] }>('GET', `/api/users?prefix=${name}`);
    return body.users.find((user) => user.name === name)?.id ?? 'none';
  };
  const change = async (name: string, fields: object) =>
    hub.admin.call('PATCH', `/api/users/${await idOf(name)}`, fields);
  const act = async (name: string, what: 'archive' | 'restore') =>
    hub.admin.call('POST', `/api/users/${await idOf(name)}/${what}`);
  const say = async (by: Caller, text: string) =>
    (await by.call<Written>('POST', '/api/messages', { topic: '/Talk', text })).body.message;
  const found = async (by: Caller, q: string) => {
    const { body } = await by.call<{ messages: { text: string }[] }>('GET', `/api/messages?q=${encodeURIComponent(q)}`);
    return body.messages.map(({ text }) => text).sort();
  };
  const cookieOf = async (name: string, password = 'correct horse battery') => {
    const { status, headers } = await hub.nobody.call(
      'POST',
      '/api/sessions',
      { name, password },
      { 'user-agent': 'B/1' },
    );
    return { status, cookie: String(headers['set-cookie']).split(';')[0] ?? '', 'x-tagloop': '1' };
  };

  it('finds a renamed user under both names, in lists and on feeds, until the old one is taken', async () => {
    const bob = await hub.person('bob');
    await say(bob, 'before');
    await say(hub.admin, 'ask @bob');
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const feed = await openSseReader(`${url}/api/feed?q=${encodeURIComponent('from:bob OR @me')}`, bob.token);
    await feed.next();

    // His private area is called like him, so he must read it anew; and the mention notifies him besides.
    const told = async () => {
      for (;;) {
        const { event, data } = await feed.next();
        if (event === 'message') return data;
      }
    };
    expect((await change('bob', { name: 'robert' })).body).toMatchObject({ name: 'robert' });
    await say(bob, 'after');
    expect(await told()).toMatchObject({ queries: { q: 'entered' }, actor: 'robert' });
    await say(hub.admin, 'ask @Robert');
    expect(await told()).toMatchObject({ queries: { q: 'entered' } });
    feed.close();
    expect(await found(hub.admin, 'from:BOB')).toEqual(['after', 'before']);
    expect(await found(hub.admin, 'from:robert')).toEqual(['after', 'before']);
    expect(await found(hub.admin, '@robert')).toEqual(['ask @Robert', 'ask @bob']);
    expect(await found(bob, '@me')).toEqual(['ask @Robert', 'ask @bob']);
    expect((await cookieOf('bob')).status).toBe(201);

    await hub.robot('bob');
    expect(await found(hub.admin, 'from:bob')).toEqual([]);
    expect(await found(hub.admin, '@robert')).toEqual(['ask @Robert']);
    expect((await cookieOf('bob')).status).toBe(401);
    expect((await change('robert', { name: 'BOB' })).status).toBe(409);
    expect((await change('robert', { name: 'no name' })).status).toBe(422);
  });

  it('sends an archived user away at once, keeps his name, and lets him come back with his password', async () => {
    const eve = await hub.person('eve');
    await say(eve, 'by eve');
    const session = await cookieOf('eve');
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' }).catch(() => hub.app.server.listeningOrigin);
    const feed = await openSseReader(`${url}/api/feed?q=`, eve.token);
    await feed.next();

    expect((await act('eve', 'archive')).body).toMatchObject({ archived: true });
    await feed.ended;
    expect((await eve.call('GET', '/api/me')).status).toBe(401);
    expect((await hub.nobody.call('GET', '/api/me', undefined, { ...session, status: '' })).status).toBe(401);
    expect((await cookieOf('eve')).status).toBe(401);
    expect(await found(hub.admin, 'from:eve')).toEqual(['by eve']);
    expect(await idOf('eve')).toBe('none');
    const { body } = await hub.admin.call<{ users: User[] }>('GET', '/api/users?archived=true');
    const [archived] = body.users;
    expect(body.users.map(({ name }) => name)).toEqual(['eve']);

    expect((await hub.admin.call('POST', `/api/users/${archived?.id}/restore`)).body).toMatchObject({
      archived: false,
    });
    expect((await cookieOf('eve')).status).toBe(201);
    expect((await eve.call('GET', '/api/me')).status).toBe(401);
  });

  it('makes and unmakes admins, and keeps the last one', async () => {
    const dora = await hub.person('dora');
    expect((await dora.call('POST', '/api/robots', { name: 'hers' })).status).toBe(403);
    expect((await change('dora', { admin: true })).body).toMatchObject({ admin: true });
    expect((await dora.call('POST', '/api/robots', { name: 'hers' })).status).toBe(201);
    expect((await change('hers', { admin: true })).status).toBe(422);
    expect((await act('dora', 'archive')).status).toBe(200);
    // An archived admin is none who could help.
    expect((await change('root', { admin: false })).body).toMatchObject({ code: 'conflict' });
    expect((await act('root', 'archive')).body).toMatchObject({ code: 'conflict' });
    for (const [method, path, body] of [
      ['PATCH', '', { admin: true }],
      ['POST', '/archive', undefined],
      ['POST', '/restore', undefined],
      ['GET', '', undefined],
    ] as const) {
      const someone = await hub.robot('someone', [{ topics: '*', verbs: ['admin'] }]).catch(() => hub.nobody);
      expect((await someone.call(method, `/api/users/0${path}`, body)).status, path).toBeOneOf([401, 403]);
      expect((await hub.admin.call(method, `/api/users/0${path}`, body)).status, path).toBe(404);
    }
  });

  it('keeps language and colours with the person, and the e-mail for admins', async () => {
    const fay = await hub.person('fay');
    const changed = await fay.call('PATCH', '/api/me', { language: 'fr', scheme: 'dark' });
    expect(changed.body).toMatchObject({ language: 'fr', scheme: 'dark', email: null });
    expect((await fay.call('PATCH', '/api/me', { language: 'de' })).status).toBe(422);
    expect((await change('fay', { email: ' Fay@Example.com ' })).status).toBe(200);
    expect((await fay.call('GET', '/api/me')).body).toMatchObject({ email: 'fay@example.com' });
    expect((await change('root', { email: 'fay@example.com' })).status).toBe(409);
    expect((await change('root', { email: 'no address' })).status).toBe(422);
    const entry = await hub.admin.call('GET', `/api/users/${await idOf('fay')}`);
    expect(entry.body).toMatchObject({ email: 'fay@example.com', language: 'fr' });
    expect(JSON.stringify((await fay.call('GET', '/api/users')).body)).not.toContain('example.com');
  });

  it('keeps how close lists stand for a person, and tells his other tabs', async () => {
    const fae = await hub.person('fae');
    expect((await fae.call('GET', '/api/me')).body).toMatchObject({ density: 'topic' });
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' }).catch(() => hub.app.server.listeningOrigin);
    const feed = await openSseReader(`${url}/api/feed?q=`, fae.token);
    await feed.next();
    expect((await fae.call('PATCH', '/api/me', { density: 'compact' })).body).toMatchObject({ density: 'compact' });
    expect(await feed.next()).toMatchObject({ event: 'me', data: {} });
    expect((await fae.call('PATCH', '/api/me', { density: 'cosy' })).status).toBe(422);
  });

  it('lists and ends the sessions of a person, and the others with a new password', async () => {
    await hub.person('gil');
    const [here, there, elsewhere] = [await cookieOf('gil'), await cookieOf('gil'), await cookieOf('gil')];
    const by =
      (session: { cookie: string; 'x-tagloop': string }) =>
      (method: 'GET' | 'PUT' | 'DELETE', url: string, body?: object) =>
        hub.nobody.call<{ sessions: { id: string; current: boolean; agent: string }[] }>(method, url, body, {
          cookie: session.cookie,
          'x-tagloop': '1',
        });
    const { body } = await by(there)('GET', '/api/sessions');
    const mine = body.sessions.find(({ current }) => current);
    expect(body.sessions.length).toBeGreaterThanOrEqual(3);
    expect(mine).toMatchObject({ agent: 'B/1' });
    const other = await cookieOf('root');
    expect((await by(other)('DELETE', `/api/sessions/${mine?.id}`)).status).toBe(404);
    expect((await by(here)('DELETE', `/api/sessions/${mine?.id}`)).status).toBe(204);
    expect((await by(there)('GET', '/api/me')).status).toBe(401);

    const wrong = await by(here)('PUT', '/api/me/password', { old: 'wrong', new: 'battery horse correct' });
    expect(wrong.body).toMatchObject({ code: 'bad-credentials' });
    const right = { old: 'correct horse battery', new: 'battery horse correct' };
    expect((await by(here)('PUT', '/api/me/password', right)).status).toBe(204);
    expect((await by(here)('GET', '/api/me')).status).toBe(200);
    expect((await by(elsewhere)('GET', '/api/me')).status).toBe(401);
    expect((await cookieOf('gil')).status).toBe(401);
    expect((await cookieOf('gil', 'battery horse correct')).status).toBe(201);
  });
});
