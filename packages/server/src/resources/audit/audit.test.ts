/** The log as its readers see it, by the front door, on both stores. */

import { expect, it } from 'vitest';
import { writeId } from '../../lib/ids.ts';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Written } from '../messages/contract.ts';
import type { AuditEntry } from './contract.ts';

type Page = { events: AuditEntry[]; next: string | null };

const password = 'correct horse battery';

const changed = 'another horse battery';
const oneToken = { label: 'ci', scopes: [{ topics: '*', verbs: ['read'] }] };

/** Every kind of event at least once. @returns the secrets that were given or shown meanwhile */
async function doEverything(hub: TestApp): Promise<string[]> {
  const { admin, nobody } = hub;
  const { cookie, secrets } = await doWithUsers(hub, nobody);
  const topic = await hub.topic('/Audit');
  const named = (name: string) => ({ name, settings: { url: 'https://peer.example/s3cret' } });
  const hook = await admin.call<{ hook: { id: string }; signingSecret: string }>('POST', '/api/hooks', {
    ...named('h'),
    kind: 'webhook',
    query: '',
  });
  const intake = await admin.call<{ intake: { id: string }; url: string; signingSecret: string }>(
    'POST',
    '/api/intakes',
    {
      name: 'i',
      source: 'github',
      topic: '/Audit',
    },
  );
  secrets.push('s3cret', hook.body.signingSecret, intake.body.signingSecret, intake.body.url.split('/in/')[1] ?? '');
  await admin.call('PATCH', `/api/hooks/${hook.body.hook.id}`, { settings: { url: 'https://peer.example/s3cret/2' } });
  await admin.call('DELETE', `/api/hooks/${hook.body.hook.id}`);
  await admin.call('PATCH', `/api/intakes/${intake.body.intake.id}`, { name: 'j' });
  await admin.call('DELETE', `/api/intakes/${intake.body.intake.id}`);
  await admin.call('PATCH', `/api/topics/${topic.id}`, { description: 'all of it' });
  await admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
  await hub.topic('/Gone');
  const { body } = await admin.call<{ topics: { id: string; path: string }[] }>('GET', '/api/topics');
  await admin.call('DELETE', `/api/topics/${body.topics.find(({ path }) => path === '/Gone')?.id}`);
  await doWithMessages(admin);
  await nobody.call('DELETE', '/api/sessions/current', undefined, cookie);
  return secrets;
}

async function doWithUsers(hub: TestApp, nobody: Caller) {
  const { admin } = hub;
  const ada = await hub.person('ada');
  const bot = await hub.robot('bot');
  const signIn = async (secret: string) => {
    const { headers } = await nobody.call('POST', '/api/sessions', { name: 'ada', password: secret });
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '', 'x-tagloop': '1' };
  };
  const cookie = await signIn(password);
  const made = await nobody.call<{ token: { id: string }; secret: string }>('POST', '/api/tokens', oneToken, cookie);
  await ada.call('DELETE', `/api/tokens/${made.body.token.id}`);
  await nobody.call('PUT', '/api/me/password', { old: password, new: changed }, cookie);
  const me = await ada.call<{ id: string }>('PATCH', '/api/me', { fullName: 'Ada L' });
  const group = await admin.call<{ id: string }>('POST', '/api/groups', { name: 'few' });
  await admin.call('PUT', `/api/groups/${group.body.id}/members/ada`, {});
  await admin.call('PATCH', `/api/groups/${group.body.id}`, { description: 'some' });
  await admin.call('DELETE', `/api/groups/${group.body.id}`);
  await admin.call('POST', `/api/users/${me.body.id}/archive`);
  await admin.call('POST', `/api/users/${me.body.id}/restore`);
  return {
    cookie: await signIn(changed),
    secrets: [
      password,
      changed,
      admin.token,
      ada.token,
      bot.token,
      made.body.secret,
      cookie.cookie.split('=')[1] ?? '',
    ],
  };
}

async function doWithMessages(admin: Caller): Promise<void> {
  const { body } = await admin.call<Written>('POST', '/api/messages', { topic: '/Audit', text: 'one #audit' });
  const one = `/api/messages/${body.message.id}`;
  await admin.call('POST', '/api/messages', { topic: '/Audit', text: 'reply', parentId: body.message.id });
  await admin.call('PATCH', one, { text: 'two #audit' });
  await admin.call('PUT', `${one}/like`, { like: true });
  await admin.call('PUT', `${one}/vote`, { vote: 'up' });
  await admin.call('PUT', `${one}/pin`, { pinned: true });
  await admin.call('DELETE', one);
  await admin.call('POST', `${one}/restore`);
}

const eventsOf = async (caller: Caller, search = ''): Promise<AuditEntry[]> =>
  (await caller.call<Page>('GET', `/api/audit?limit=1000&${search}`)).body.events;
const kindsIn = (events: readonly AuditEntry[]) => [...new Set(events.map(({ kind }) => kind))].sort();

describeOnStores('the audit', (target) => {
  it('tells all that was done, no secret, and to each what is his business', async () => {
    const hub = await openTestApp({ store: await target() });
    const secrets = await doEverything(hub);
    const all = await eventsOf(hub.admin);
    const nouns = ['group', 'hook', 'intake', 'message', 'session', 'token', 'topic', 'user'];
    expect([...new Set(kindsIn(all).map((kind) => kind.split('.')[0]))]).toEqual(nouns);
    expect(all.find(({ kind }) => kind === 'intake.created')?.data).toMatchObject({ name: 'i', robot: 'i' });
    const said = JSON.stringify(all);
    expect(secrets.filter((secret) => secret.length < 6 || said.includes(secret))).toEqual([]);

    // Newest first, in pages that fit together, and the same as lines.
    expect(all.map(({ position }) => position)).toEqual(
      all.map((_, at) => all.length - at + (all.at(-1)?.position ?? 0) - 1),
    );
    const first = (await hub.admin.call<Page>('GET', '/api/audit?limit=7')).body;
    const second = (await hub.admin.call<Page>('GET', `/api/audit?limit=7&cursor=${first.next}`)).body;
    expect([...first.events, ...second.events]).toEqual(all.slice(0, 14));
    const { body, headers } = await hub.admin.call('GET', '/api/audit', undefined, { accept: 'application/x-ndjson' });
    expect([headers['content-type'], body]).toEqual([
      'application/x-ndjson',
      all.map((event) => `${JSON.stringify(event)}\n`).join(''),
    ]);

    expect(kindsIn(await eventsOf(hub.admin, 'kind=token'))).toEqual(['token.created', 'token.revoked']);
    expect(kindsIn(await eventsOf(hub.admin, 'kind=topic.rights&topic=/Audit'))).toEqual(['topic.rights']);
    expect(kindsIn(await eventsOf(hub.admin, 'actor=bot'))).toEqual([]);
    expect(await eventsOf(hub.admin, 'until=2026-11-21')).toEqual([]);
    await hub.close();
  });

  it('shows a topic to those who manage it, messages to those who read them', async () => {
    const hub = await openTestApp({ store: await target() });
    const ada = await hub.person('ada');
    const bob = await hub.person('bob');
    const { id } = await hub.topic('/Own');
    await hub.admin.call('PUT', `/api/topics/${id}/rights`, {
      rights: [
        { user: 'ada', level: 'admin' },
        { user: 'bob', level: 'read' },
      ],
    });
    await ada.call('POST', '/api/messages', { topic: '/Own', text: 'hello' });
    const of = async (caller: Caller) => kindsIn(await eventsOf(caller, 'topic=/Own'));
    expect(await of(ada)).toEqual(['message.created', 'topic.created', 'topic.rights']);
    expect(await of(bob)).toEqual(['message.created']);
    expect(await of(hub.admin)).toEqual(['topic.created', 'topic.rights']);
    expect(
      kindsIn(await eventsOf(bob)).filter((kind) => !kind.startsWith('message.') && !kind.startsWith('topic.')),
    ).toEqual([]);
    const rights = await eventsOf(ada, 'kind=topic.rights');
    expect(rights[0]).toMatchObject({ actor: 'root', topic: '/Own', message: null });
    expect(JSON.stringify(rights[0]?.data)).toContain('"user":"bob"');
    expect((await bob.call('GET', '/api/audit?topic=/Nowhere')).status).toBe(404);
    expect((await bob.call('GET', '/api/audit?cursor=-')).status).toBe(422);
    await hub.close();
  });
});

it('breaks an export off when the token that asked for it is revoked', async () => {
  const hub = await openTestApp();
  await hub.topic('/Long');
  const posts = (from: number) =>
    Array.from({ length: 500 }, (_, at) => ({ post: { topic: '/Long', text: `line ${from + at}` } }));
  for (const from of [0, 500, 1_000]) await hub.admin.call('POST', '/api/messages/bulk', { operations: posts(from) });
  const { tokens, audit } = hub.app.services;
  const actor = await tokens.actorOfToken(hub.admin.token);
  if (!actor) throw new Error('the admin has a token');
  const [own] = await tokens.list(actor);
  let read = 0;
  const reading = async () => {
    for await (const _ of await audit.all(actor, {}))
      if (++read === 10) await tokens.revoke(actor, writeId(own?.id ?? 0));
  };
  await expect(reading()).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(read).toBe(1_000);
  await hub.close();
});
