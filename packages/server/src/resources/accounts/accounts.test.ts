/** How people come in, by the front door, with a real mail server beside it. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type Reply, type TestApp } from '../../testing/app.ts';
import { openInbox, type TestInbox } from '../../testing/smtp.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Group } from '../groups/contract.ts';
import type { User } from '../users/contract.ts';
import type { Invitation } from './contract.ts';
import type { AccountTables } from './tables.ts';

const password = 'correct horse battery';
const hour = 3_600_000;
const day = 24 * hour;

describeOnStores('accounts', (target) => {
  let inbox: TestInbox;
  let hub: TestApp;
  beforeAll(async () => {
    inbox = await openInbox();
    const mail = ['--smtp-url', inbox.url, '--mail-from', 'Tagloop <hub@example.com>'];
    hub = await openTestApp({
      store: await target(),
      flags: [...mail, '--sign-up-domains', 'Acme.test, acme.example'],
    });
  });
  afterAll(async () => {
    await hub.close();
    await inbox.close();
  });

  const secretIn = (text: string) => /\/(?:invite|verify|reset|email)\/([\w-]+)/.exec(text)?.[1] ?? 'none';
  const invite = async (fields: object = {}) =>
    (
      await hub.admin.call<{ invitation: Invitation; link: string; mailed: boolean }>(
        'POST',
        '/api/invitations',
        fields,
      )
    ).body;
  const accept = (secret: string, name: string, more: object = {}) =>
    hub.nobody.call('POST', '/api/accounts', { secret, name, password, ...more });
  const signIn = (name: string, tried = password) =>
    hub.nobody.call('POST', '/api/sessions', { name, password: tried });
  const by = (answer: Reply) => {
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return (url: string) => hub.nobody.call('GET', url, undefined, { cookie });
  };
  const idOf = async (name: string) => {
    const { body } = await hub.admin.call<{ users: User[] }>('GET', `/api/users?prefix=${name}`);
    return body.users[0]?.id ?? 'none';
  };
  /** The next mail to an address, taken out. */
  const mailTo = async (address: string) => {
    await expect.poll(() => inbox.mails.some(({ to }) => to === address), { timeout: 5_000 }).toBe(true);
    const at = inbox.mails.findIndex(({ to }) => to === address);
    const [mail] = inbox.mails.splice(at, 1);
    return mail ?? { subject: '', text: '' };
  };

  it('lets an invited person in once, into his groups and with his mail address', async () => {
    const group = (await hub.admin.call<Group>('POST', '/api/groups', { name: 'ops' })).body;
    const made = await invite({ email: 'Ada@Example.com', fullName: 'Ada L.', groups: ['OPS'], language: 'fr' });
    expect(made).toMatchObject({
      mailed: true,
      invitation: { email: 'ada@example.com', groups: ['ops'], madeBy: 'root' },
    });
    const mail = await mailTo('ada@example.com');
    expect(mail.subject).toBe('Invitation à Tagloop sur hub.example');
    expect(mail.text).toContain(made.link);
    const secret = secretIn(made.link);
    const rows = await hub.app.store.tables<AccountTables>().selectFrom('account_link').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);

    const look = await hub.nobody.call('GET', `/api/links/${secret}`);
    expect(look.body).toMatchObject({ kind: 'invite', name: null, fullName: 'Ada L.', email: 'ada@example.com' });
    expect((await accept(secret, 'root')).status).toBe(409);
    expect((await accept(secret, 'not a name')).status).toBe(422);
    const [one, other] = await Promise.all([accept(secret, 'ada'), accept(secret, 'eve')]);
    expect([one.status, other.status].sort()).toEqual([201, 410]);
    const ada = one.status === 201 ? one : other;
    expect(ada.body).toMatchObject({
      email: 'ada@example.com',
      language: 'fr',
      user: { fullName: 'Ada L.', admin: false },
    });
    expect((await by(ada)('/api/me')).status).toBe(200);
    const { body } = await hub.admin.call<Group>('GET', `/api/groups/${group.id}`);
    expect(body.members).toHaveLength(1);
    expect((await hub.nobody.call('GET', `/api/links/${secret}`)).status).toBe(410);
    expect((await hub.admin.call('POST', '/api/invitations', { email: 'ada@example.com' })).status).toBe(409);
  });

  it('refuses links that are wrong, withdrawn, expired or for something else', async () => {
    const withdrawn = await invite();
    expect(withdrawn.mailed).toBe(false);
    const bob = await hub.person('bob');
    const url = `/api/invitations/${withdrawn.invitation.id}`;
    for (const [method, path] of [
      ['GET', '/api/invitations'],
      ['DELETE', url],
    ] as const) {
      expect((await bob.call(method, path)).status).toBe(403);
    }
    expect((await bob.call('POST', '/api/invitations', {})).status).toBe(403);
    const { body } = await hub.admin.call<{ invitations: Invitation[] }>('GET', '/api/invitations');
    expect(body.invitations.map(({ id }) => id)).toContain(withdrawn.invitation.id);
    expect((await hub.admin.call('DELETE', url)).status).toBe(204);
    expect((await hub.admin.call('DELETE', url)).status).toBe(404);
    const reset = await hub.admin.call<{ link: string }>('POST', `/api/users/${await idOf('bob')}/reset-link`);
    const refused = [
      await accept('invite_wrong', 'x'),
      await accept(secretIn(withdrawn.link), 'x'),
      await accept(secretIn(reset.body.link), 'x'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
    const short = await invite({ days: 1 });
    const forReset = await hub.nobody.call('POST', '/api/passwords', { secret: secretIn(short.link), password });
    expect(forReset.status).toBe(404);
    hub.clock.advance(day);
    expect((await accept(secretIn(short.link), 'x')).body).toMatchObject({ code: 'gone' });
    expect((await hub.admin.call('POST', '/api/invitations', { groups: ['none'] })).status).toBe(422);
  });

  it('lets a mail address of an allowed domain sign up, and answers the same when it is known', async () => {
    expect((await hub.nobody.call('GET', '/api/entrance')).body).toEqual({ signUp: true, reset: true });
    const ask = (email: string) => hub.nobody.call('POST', '/api/sign-ups', { email, language: 'en' });
    expect((await ask('eve@elsewhere.test')).status).toBe(403);
    expect((await ask('eve@sub.acme.test')).status).toBe(403);
    expect((await ask('not an address')).status).toBe(422);
    const first = await ask('Carl@acme.TEST');
    const mail = await mailTo('carl@acme.test');
    const carl = await accept(secretIn(mail.text), 'carl');
    expect(carl).toMatchObject({ status: 201, body: { email: 'carl@acme.test' } });
    const again = await ask('carl@acme.test');
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const told = await mailTo('carl@acme.test');
    expect(told.text).toContain('"carl"');
    expect(secretIn(told.text)).toBe('none');
  });

  it('gives a new password by mail, to those who are here, without telling who is', async () => {
    await hub.person('dora');
    await hub.admin.call('PATCH', `/api/users/${await idOf('dora')}`, { email: 'dora@example.com' });
    const session = by(await signIn('dora'));
    const ask = (name: string) => hub.nobody.call('POST', '/api/resets', { name });
    const answers = [await ask('dora'), await ask('DORA@example.com'), await ask('nobody'), await ask('x@example.com')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(4).fill([202, {}]));
    const [first, second] = [await mailTo('dora@example.com'), await mailTo('dora@example.com')].map(({ text }) =>
      secretIn(text),
    );
    const choose = (secret: string | undefined, wanted: string) =>
      hub.nobody.call('POST', '/api/passwords', { secret, password: wanted });
    // The one that was asked for last counts.
    expect((await choose(first, 'another password')).status).toBe(404);
    expect((await hub.nobody.call('GET', `/api/links/${second}`)).body).toMatchObject({ kind: 'reset', name: 'dora' });
    const chosen = await choose(second, 'another password');
    expect(chosen.body).toMatchObject({ user: { name: 'dora' } });
    expect((await choose(second, 'yet another one')).status).toBe(410);
    expect((await session('/api/me')).status).toBe(401);
    expect((await by(chosen)('/api/me')).status).toBe(200);
    expect((await signIn('dora')).status).toBe(401);
    expect((await signIn('dora', 'another password')).status).toBe(201);

    await ask('dora');
    const late = secretIn((await mailTo('dora@example.com')).text);
    hub.clock.advance(hour);
    expect((await choose(late, 'too late for this')).body).toMatchObject({ code: 'gone' });
    const many = await Promise.all(Array.from({ length: 6 }, () => ask('someone')));
    expect(many.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('changes the mail address of a person when he opens the link that went there', async () => {
    await hub.person('gil');
    await hub.admin.call('PATCH', `/api/users/${await idOf('gil')}`, { email: 'gil@old.example' });
    await hub.person('hal');
    await hub.admin.call('PATCH', `/api/users/${await idOf('hal')}`, { email: 'hal@example.com' });
    const cookie = String((await signIn('gil')).headers['set-cookie']).split(';')[0] ?? '';
    const session = { cookie, 'x-tagloop': '1' };
    const ask = (email: string, tried = password) =>
      hub.nobody.call('PUT', '/api/me/email', { email, password: tried }, session);
    const take = (secret: string) => hub.nobody.call('POST', '/api/emails', { secret });
    const emailOf = async () => (await hub.nobody.call('GET', '/api/me', undefined, session)).body.email;

    expect((await ask('gil@new.example', 'not the password')).status).toBe(401);
    expect((await ask('no address')).status).toBe(422);
    const asked = [await ask('gil@first.example'), await ask('Gil@New.example'), await ask('hal@example.com')];
    expect(asked.map(({ body }) => body)).toEqual(Array(3).fill({ mailed: true }));
    const taken = secretIn((await mailTo('hal@example.com')).text);
    expect((await take(taken)).body).toMatchObject({ code: 'conflict', detail: expect.not.stringContaining('hal') });
    // The one that was asked for last counts.
    expect((await take(secretIn((await mailTo('gil@new.example')).text))).status).toBe(404);

    await ask('Gil@New.example');
    const secret = secretIn((await mailTo('gil@new.example')).text);
    expect((await hub.nobody.call('GET', `/api/links/${secret}`)).body).toMatchObject({ kind: 'email', name: 'gil' });
    expect(await emailOf()).toBe('gil@old.example');
    expect((await take(secret)).body).toEqual({ email: 'gil@new.example' });
    expect(await emailOf()).toBe('gil@new.example');
    expect((await mailTo('gil@old.example')).text).toContain('"gil"');
    expect((await take(secret)).status).toBe(410);

    await ask('gil@late.example');
    const late = secretIn((await mailTo('gil@late.example')).text);
    const wanted = { old: password, new: 'another password' };
    expect((await hub.nobody.call('PUT', '/api/me/password', wanted, session)).status).toBe(204);
    expect((await take(late)).status).toBe(404);
  });

  it('gives a new password by a link from an admin, but none to robots and archived people', async () => {
    const fay = await hub.person('fay');
    await hub.robot('bot');
    const id = await idOf('fay');
    const make = (of: string) => hub.admin.call<{ link: string }>('POST', `/api/users/${of}/reset-link`);
    expect((await fay.call('POST', `/api/users/${id}/reset-link`)).status).toBe(403);
    expect((await make('0')).status).toBe(404);
    expect((await make(await idOf('bot'))).status).toBe(422);
    const { body } = await make(id);
    await hub.admin.call('POST', `/api/users/${id}/archive`);
    const wanted = { secret: secretIn(body.link), password: 'a new password' };
    expect((await hub.nobody.call('POST', '/api/passwords', wanted)).status).toBe(410);
    expect((await make(id)).status).toBe(422);
    await hub.admin.call('POST', `/api/users/${id}/restore`);
    expect((await hub.nobody.call('POST', '/api/passwords', wanted)).status).toBe(201);
  });
});

it('sends nobody mail without a server for it, and says so', async () => {
  const hub = await openTestApp({ flags: ['--sign-up-domains', 'acme.test'] });
  expect((await hub.nobody.call('GET', '/api/entrance')).body).toEqual({ signUp: false, reset: false });
  const signUp = await hub.nobody.call('POST', '/api/sign-ups', { email: 'ada@acme.test' });
  expect(signUp.body).toMatchObject({ code: 'forbidden', detail: expect.stringContaining('no mail') });
  expect((await hub.nobody.call('POST', '/api/resets', { name: 'root' })).status).toBe(403);
  const signedIn = await hub.nobody.call('POST', '/api/sessions', { name: 'root', password });
  const session = { cookie: String(signedIn.headers['set-cookie']).split(';')[0] ?? '', 'x-tagloop': '1' };
  const change = (email: string) => hub.nobody.call('PUT', '/api/me/email', { email, password }, session);
  expect((await change('root@acme.test')).body).toEqual({ mailed: false });
  expect((await hub.admin.call('GET', '/api/me')).body).toMatchObject({ email: 'root@acme.test' });
  await hub.admin.call('POST', '/api/users', { name: 'bob', email: 'bob@acme.test', password });
  expect((await change('bob@acme.test')).body).toMatchObject({ detail: expect.not.stringContaining('"bob"') });
  const { body } = await hub.admin.call('POST', '/api/invitations', { email: 'ada@acme.test' });
  expect(body).toMatchObject({ mailed: false });
  await hub.close();
});
