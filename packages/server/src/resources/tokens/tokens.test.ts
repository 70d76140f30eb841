import { afterEach, expect, it } from 'vitest';
import type { Actor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import { openServices, type TestServices } from '../../testing/deps.ts';
import { describeOnStores } from '../../testing/stores.ts';
import { users } from '../users/index.ts';
import { tokens } from './index.ts';
import type { TokenTables } from './tables.ts';

const password = 'correct horse battery';
const minute = 60_000;
const day = 1440 * minute;

describeOnStores('tokens', (target) => {
  let hub: TestServices;
  afterEach(() => hub.close());

  /** A hub whose first admin is signed in. */
  async function open(): Promise<Actor> {
    hub = await openServices(await target(), [users, tokens]);
    const { secret } = await hub.services.tokens.setUp({ secret: setupSecret(), name: 'ada', password });
    return session(secret);
  }

  function setupSecret(): string {
    return new URLSearchParams(hub.services.tokens.setupLink()?.split('?')[1]).get('secret') ?? '';
  }

  async function session(secret: string): Promise<Actor> {
    const actor = await hub.services.tokens.actorOfSession(secret);
    if (!actor) throw new Error('the session is gone');
    return actor;
  }

  async function person(admin: Actor, name: string): Promise<Actor> {
    await hub.services.users.addPerson(admin, { name, password });
    return session((await hub.services.tokens.signIn({ name, password }, { address: null })).secret);
  }

  it('makes one first admin with the one-time link', async () => {
    hub = await openServices(await target(), [users, tokens]);
    const secret = setupSecret();
    const wrong = hub.services.tokens.setUp({ secret: `${secret}x`, name: 'eve', password });
    await expect(wrong).rejects.toMatchObject({ code: 'bad-credentials' });
    const both = await Promise.allSettled(
      ['ada', 'bob'].map((name) => hub.services.tokens.setUp({ secret, name, password })),
    );
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(hub.services.users.all().map((user) => user.admin)).toEqual([true]);
    expect(hub.services.tokens.setupLink()).toBeNull();
    expect((await hub.again()).tokens.setupLink()).toBeNull();
  });

  it('signs in with the right password only, by any spelling of the name', async () => {
    await open();
    const { secret } = await hub.services.tokens.signIn({ name: 'ADA', password }, { address: null });
    expect(await session(secret)).toMatchObject({ name: 'ada', admin: true, scopes: null });
    for (const [name, tried] of [
      ['ada', 'wrong'],
      ['nobody', password],
    ] as const) {
      await expect(hub.services.tokens.signIn({ name, password: tried }, { address: null })).rejects.toMatchObject({
        code: 'bad-credentials',
      });
    }
    expect(await hub.services.tokens.actorOfToken(secret)).toBeNull();
  });

  it('takes no password for a while after ten wrong ones, tried side by side or not', async () => {
    const ada = await open();
    await hub.services.users.addPerson(ada, { name: 'bob', password });
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () =>
        hub.services.tokens.signIn({ name: 'bob', password: 'wrong' }, { address: null }),
      ),
    );
    expect(tries.map((each) => each.status === 'rejected' && each.reason.code).sort()).toEqual([
      ...Array.from({ length: 10 }, () => 'bad-credentials'),
      'too-many-requests',
      'too-many-requests',
    ]);
    await expect(hub.services.tokens.signIn({ name: 'Bob', password }, { address: null })).rejects.toMatchObject({
      status: 429,
    });
    await expect(hub.services.tokens.signIn({ name: 'ada', password }, { address: null })).resolves.toBeDefined();
    hub.clock.advance(10 * minute + 1);
    await expect(hub.services.tokens.signIn({ name: 'bob', password }, { address: null })).resolves.toBeDefined();
  });

  it('keeps a session that is used, and ends one that is not', async () => {
    const ada = await open();
    const { secret } = await hub.services.tokens.signIn({ name: 'ada', password }, { address: null });
    hub.clock.advance(20 * day);
    expect(await hub.services.tokens.actorOfSession(secret)).toMatchObject({ name: 'ada' });
    // A write after it, so that the use is written too.
    await hub.services.users.addRobot(ada, { name: 'bot' });
    hub.clock.advance(20 * day);
    expect(await (await hub.again()).tokens.actorOfSession(secret)).toMatchObject({ name: 'ada' });
    await hub.services.users.addRobot(ada, { name: 'bot2' });
    hub.clock.advance(31 * day);
    expect(await hub.services.tokens.actorOfSession(secret)).toBeNull();
  });

  it('signs out at once, and tells it', async () => {
    await open();
    const ended: string[] = [];
    hub.services.tokens.onRevoked((credential) => ended.push(credential));
    const { secret } = await hub.services.tokens.signIn({ name: 'ada', password }, { address: null });
    const actor = await session(secret);
    await hub.services.tokens.signOut(actor);
    expect(await hub.services.tokens.actorOfSession(secret)).toBeNull();
    expect(ended).toEqual([actor.credential]);
  });

  it('shows the secret of a token once and keeps its digest', async () => {
    const ada = await open();
    const { secret, token } = await hub.services.tokens.addToken(ada, { label: 'cli' });
    expect(secret).toMatch(/^tl_[\w-]{43}$/);
    expect(await hub.services.tokens.actorOfToken(secret)).toMatchObject({
      name: 'ada',
      scopes: [{ topics: '*', verbs: ['read', 'write'] }],
      credential: `token:${token.id}`,
    });
    const rows = await hub.store.tables<TokenTables>().selectFrom('token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(await hub.events())).not.toContain(secret);
  });

  it('revokes a token that is in use, and ends an expired one', async () => {
    const ada = await open();
    const ended: string[] = [];
    hub.services.tokens.onRevoked((credential) => ended.push(credential));
    const { secret, token } = await hub.services.tokens.addToken(ada, { label: 'cli' });
    await hub.services.tokens.actorOfToken(secret);
    await hub.services.tokens.revoke(ada, writeId(token.id));
    expect(await hub.services.tokens.actorOfToken(secret)).toBeNull();
    expect(ended).toEqual([`token:${token.id}`]);

    const expiresAt = hub.clock.now() + minute;
    const short = await hub.services.tokens.addToken(ada, { label: 'short', expiresAt });
    expect(await hub.services.tokens.actorOfToken(short.secret)).not.toBeNull();
    hub.clock.advance(minute);
    expect(await hub.services.tokens.actorOfToken(short.secret)).toBeNull();
    await expect(hub.services.tokens.addToken(ada, { label: 'late', expiresAt })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('does not revive a token that is revoked while it is looked up', async () => {
    const ada = await open();
    const { secret, token } = await hub.services.tokens.addToken(ada, { label: 'cli' });
    await Promise.all([
      hub.services.tokens.actorOfToken(secret),
      hub.services.tokens.revoke(ada, writeId(token.id)),
      hub.services.tokens.actorOfToken(secret),
    ]);
    expect(await hub.services.tokens.actorOfToken(secret)).toBeNull();
  });

  it('writes the use of a token at most once a minute and without an event', async () => {
    const ada = await open();
    const { secret } = await hub.services.tokens.addToken(ada, { label: 'cli' });
    const events = (await hub.events()).length;
    const lastUse = async () => {
      await hub.store.write(async () => {});
      return (await hub.services.tokens.list(ada)).map((token) => token.lastUsedAt);
    };
    const start = hub.clock.now();
    await hub.services.tokens.actorOfToken(secret);
    expect(await lastUse()).toEqual([start]);
    hub.clock.advance(minute - 1);
    await hub.services.tokens.actorOfToken(secret);
    expect(await lastUse()).toEqual([start]);
    hub.clock.advance(1);
    await hub.services.tokens.actorOfToken(secret);
    expect(await lastUse()).toEqual([start + minute]);
    expect((await hub.events()).length).toBe(events);
  });

  it('gives tokens to oneself and, by admins, to robots', async () => {
    const ada = await open();
    const bob = await person(ada, 'bob');
    await hub.services.users.addRobot(ada, { name: 'bot' });
    const robots = await hub.services.tokens.addToken(ada, { label: 'bot', user: 'bot' });
    expect(await hub.services.tokens.actorOfToken(robots.secret)).toMatchObject({ name: 'bot', robot: true });
    for (const [actor, user] of [
      [bob, 'bot'],
      [bob, 'ada'],
      [ada, 'bob'],
    ] as const) {
      await expect(hub.services.tokens.addToken(actor, { label: 'x', user })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const own = await hub.services.tokens.addToken(bob, { label: 'own' });
    expect((await hub.services.tokens.list(bob)).map((token) => token.label)).toEqual(['own']);
    expect((await hub.services.tokens.list(ada)).map((token) => token.label)).toEqual(['bot']);
    await expect(hub.services.tokens.revoke(ada, writeId(own.token.id))).rejects.toMatchObject({ code: 'not-found' });
    await expect(hub.services.tokens.revoke(bob, writeId(robots.token.id))).rejects.toMatchObject({
      code: 'not-found',
    });
    const itself = await hub.services.tokens.actorOfToken(own.secret);
    if (itself) await hub.services.tokens.revoke(itself, writeId(own.token.id));
    expect(await hub.services.tokens.actorOfToken(own.secret)).toBeNull();
  });

  it('refuses scopes that no topic can match', async () => {
    const ada = await open();
    for (const topics of ['Build', '/Build*', '/*/Build', '/a/*/*', '**']) {
      const made = hub.services.tokens.addToken(ada, { label: 'x', scopes: [{ topics, verbs: ['read'] }] });
      await expect(made, topics).rejects.toMatchObject({ code: 'invalid' });
    }
    const { token } = await hub.services.tokens.addToken(ada, {
      label: 'x',
      scopes: [
        { topics: '/Build/', verbs: ['read', 'read'] },
        { topics: '/Build/*', verbs: ['write'] },
      ],
    });
    expect(token.scopes).toEqual([
      { topics: '/Build', verbs: ['read'] },
      { topics: '/Build/*', verbs: ['write'] },
    ]);
  });
});
