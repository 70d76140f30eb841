/** Sessions of people and tokens of people and robots: how a request becomes an actor. */

import { type Actor, type ActorScope, actorFor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { LoggedEvent } from '../../events/follower.ts';
import { digest, hashPassword, randomSecret, verifyPassword } from '../../lib/crypto.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';
import type { UserFacts, UsersService } from '../users/service.ts';
import type { Scope } from './contract.ts';
import { type Credential, Credentials, type Kind, nameOf } from './credentials.ts';
import { LoginLimit } from './limit.ts';
import { mayOwn, mayRevoke, seesRobots } from './policy.ts';
import * as queries from './queries.ts';
import { readScopes } from './scopes.ts';
import { endSession, openSession, type SignedIn, sessionLife } from './sessions.ts';
import { Setup } from './setup.ts';
import type { SessionRow, TokenRow, TokenTables } from './tables.ts';

export { cookieOf } from './cookie.ts';
export type { SignedIn } from './sessions.ts';

declare module '../resource.ts' {
  interface Services {
    tokens: TokensService;
  }
}

export interface TokenFacts {
  readonly id: number;
  readonly userId: number;
  readonly label: string;
  readonly scopes: readonly ActorScope[];
  /** Ms since 1970, like the two below. */
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
}

export interface NewToken {
  readonly user: UserFacts;
  readonly label: string;
  /** Reading and writing everywhere, as far as the user may, when absent. */
  readonly scopes?: readonly Scope[];
  /** Ms since 1970; never when absent. */
  readonly expiresAt?: number;
  /** Who makes it. */
  readonly by: number;
}

export interface NewAdmin {
  readonly secret: string;
  readonly name: string;
  readonly fullName?: string;
  readonly password: string;
}

/** Who tries to sign in. */
export interface Visitor {
  /** Null for the machine itself, which has no limits. */
  readonly address: string | null;
  /** What his browser calls itself. */
  readonly agent?: string;
}

export interface TokensService {
  /** The actor of a bearer secret; null when it is unknown, expired or revoked. */
  actorOfToken(secret: string): Promise<Actor | null>;
  actorOfSession(secret: string): Promise<Actor | null>;
  /** The actor that a robot's intake writes as, without a credential of the outside. Throws for an archived one. */
  actorOfRobot(user: UserFacts): Actor;
  /** Called with `Actor.credential` when a session or token ends: feeds of it are closed. */
  onRevoked(listener: (credential: string) => void): void;
  /** The secret is shown this once. Throws `invalid` for scopes or an expiry that make no sense. */
  makeToken(tx: Transaction, token: NewToken): Promise<{ secret: string; token: TokenFacts }>;
  /** The same on behalf of an actor, for himself or for a robot by name. */
  addToken(
    actor: Actor,
    token: Omit<NewToken, 'user' | 'by'> & { user?: string },
  ): Promise<{ secret: string; token: TokenFacts }>;
  /** Those that the actor manages, newest first. */
  list(actor: Actor): Promise<TokenFacts[]>;
  /** By wire id. */
  revoke(actor: Actor, id: string): Promise<void>;
  /** Throws `bad-credentials`, or `too-many-requests` after ten failures in ten minutes. */
  signIn(given: { name: string; password: string }, visitor: Visitor): Promise<SignedIn>;
  /** Signs a person in who has shown otherwise who he is. */
  open(tx: Transaction, userId: number, agent?: string): Promise<SignedIn>;
  signOut(actor: Actor): Promise<void>;
  /** The actor's sessions, the one used last first. */
  sessions(actor: Actor): Promise<SessionRow[]>;
  /** By wire id; throws `not-found` for somebody else's. */
  endSession(actor: Actor, id: string): Promise<void>;
  /** Ends the actor's other sessions. Throws `bad-credentials` and `too-many-requests` as `signIn` does. */
  changePassword(actor: Actor, passwords: { old: string; new: string }): Promise<void>;
  /** Throws `bad-credentials` and `too-many-requests` as `signIn` does, unless it is the actor's. */
  requirePassword(actor: Actor, password: string): Promise<void>;
  /** Ends the sessions of a user. @param but the credential that stays */
  endSessions(tx: Transaction, userId: number, by: number, but?: string): Promise<void>;
  /** Makes the first admin and signs him in; throws `bad-credentials` for a wrong or used secret. */
  setUp(admin: NewAdmin, agent?: string): Promise<SignedIn>;
  /** Path of the one-time link while there is no admin. */
  setupLink(): string | null;
  /** Forgets what another hub revoked, and ends what goes by it. @param events null when that may be anything */
  heard(events: readonly LoggedEvent[] | null): void;
  /** Forgets sessions that are over. @returns whether there are more: never */
  forgetSessions(tx: Transaction): Promise<boolean>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Uses are written at most so often. */
const usePause = 60_000;
/** How late the feeds of an expired credential may end. */
const expiryPause = 10_000;

export function createTokens(
  { store, clock, log }: Pick<Deps, 'store' | 'clock' | 'log'>,
  users: UsersService,
): TokensService {
  const setup = new Setup(() => users.all().some((user) => user.admin));
  const limit = new LoginLimit();
  const credentials = new Credentials(load);
  const listeners: ((credential: string) => void)[] = [];
  /** What the password for an unknown name is compared with, so that it takes as long. */
  let decoy: Promise<string> | undefined;
  let expiring: NodeJS.Timeout | undefined;

  const tables = () => store.tables<TokenTables>();

  async function load(kind: Kind, hashed: string): Promise<Credential | null> {
    if (kind === 'token') {
      const row = await queries.tokenByDigest(tables(), hashed);
      return row ? credentialOfToken(row) : null;
    }
    const row = await queries.sessionByDigest(tables(), hashed);
    return row ? credentialOfSession(row) : null;
  }

  async function actorOf(kind: Kind, secret: string): Promise<Actor | null> {
    const credential = await credentials.find(kind, digest(secret));
    const user = credential && users.byId(credential.userId);
    const now = clock.now();
    if (!user || user.archived || (credential.expiresAt !== null && credential.expiresAt <= now)) return null;
    if (credential.usedAt === null || now - credential.usedAt >= usePause) noteUse(credential, now);
    return actorFor(user, nameOf(credential), credential.scopes);
  }

  /** Without an event, and without keeping the request waiting. */
  function noteUse(credential: Credential, now: number): void {
    credential.usedAt = now;
    if (credential.kind === 'session') credential.expiresAt = now + sessionLife;
    const written = store.write((tx) =>
      credential.kind === 'token'
        ? queries.updateLastUse(tx.tables(), credential.id, now)
        : queries.updateSeen(tx.tables(), credential.id, now, now + sessionLife),
    );
    written.catch((error: unknown) => log.warn({ err: error }, 'the use of a credential was not written'));
  }

  function tellRevoked(credential: string): void {
    for (const listener of listeners) listener(credential);
  }

  async function makeToken(tx: Transaction, { user, label, by, ...wanted }: NewToken) {
    if (wanted.expiresAt !== undefined && wanted.expiresAt <= tx.now) {
      throw new HubError('invalid', '"expiresAt" lies in the past; leave it out for a token that does not expire');
    }
    const secret = randomSecret('tl');
    const row: TokenRow = {
      id: await tx.mint(),
      digest: digest(secret),
      user_id: user.id,
      label,
      scopes: JSON.stringify(readScopes(wanted.scopes)),
      created_at: tx.now,
      expires_at: wanted.expiresAt ?? null,
      last_used_at: null,
    };
    await queries.insertToken(tx.tables(), row);
    append(tx, 'token.created', by, { token: row.id, user: user.id, label });
    return { secret, token: factsOf(row) };
  }

  const sessionEnded = (row: SessionRow) => {
    credentials.forget('session', row.digest);
    tellRevoked(nameOf({ kind: 'session', id: row.id }));
  };

  async function endSessions(tx: Transaction, userId: number, by: number, but?: string): Promise<void> {
    for (const row of await queries.sessionsOf(tx.tables(), userId, tx.now)) {
      if (nameOf({ kind: 'session', id: row.id }) !== but) await endSession(tx, row, by, sessionEnded);
    }
  }

  async function revokeToken(tx: Transaction, row: TokenRow, by: number): Promise<void> {
    await queries.deleteToken(tx.tables(), row.id);
    append(tx, 'token.revoked', by, { token: row.id, user: row.user_id });
    tx.afterCommit(() => {
      credentials.forget('token', row.digest);
      tellRevoked(nameOf({ kind: 'token', id: row.id }));
    });
  }

  users.onArchived(async (tx, user, by) => {
    await endSessions(tx, user.id, by);
    for (const row of await queries.tokensOf(tx.tables(), user.id)) await revokeToken(tx, row, by);
  });

  /** Whose name and password they are; takes as long for a name that nobody has. */
  async function personOf(name: string, password: string, address: string | null): Promise<number> {
    limit.attempt(name, address, clock.now());
    decoy ??= hashPassword(randomSecret('decoy'));
    const known = await users.passwordOf(name);
    const fits = await verifyPassword(known?.hash ?? (await decoy), password);
    if (!known || !fits) throw new HubError('bad-credentials', 'The name or the password is wrong');
    limit.succeeded(name, address);
    return known.id;
  }

  return {
    actorOfToken: (secret) => actorOf('token', secret),
    actorOfSession: (secret) => actorOf('session', secret),
    actorOfRobot(user) {
      if (user.archived) throw new HubError('forbidden', `The robot "${user.name}" is archived; bring it back first`);
      return actorFor(user, `robot:${user.id}`, [{ topics: '*', verbs: ['read', 'write', 'backdate'] }]);
    },
    onRevoked: (listener) => void listeners.push(listener),
    makeToken,

    async addToken(actor, { user: name, ...token }) {
      const user = name === undefined ? users.byId(actor.userId) : users.byName(name);
      if (!user) throw new HubError('invalid', `There is no user "${name}"`);
      if (!mayOwn(actor, user)) {
        throw new HubError('forbidden', 'Tokens are made for oneself, and by admins of the hub for robots');
      }
      if (user.archived) throw new HubError('invalid', `"${user.name}" is archived; bring it back first`);
      return store.write((tx) => makeToken(tx, { ...token, user, by: actor.userId }));
    },

    async list(actor) {
      const own = await queries.tokensOf(tables(), actor.userId);
      const robots = seesRobots(actor) ? await queries.tokensOfRobots(store.tables()) : [];
      return [...own, ...robots].map(factsOf);
    },

    async revoke(actor, id) {
      await store.write(async (tx) => {
        const row = await queries.tokenById(tx.tables(), readId(id) ?? -1);
        const user = row && users.byId(row.user_id);
        const credential = row && nameOf({ kind: 'token', id: row.id });
        if (!user || !credential || !mayRevoke(actor, user, credential)) {
          throw new HubError('not-found', 'There is no token with this id that you may revoke');
        }
        await revokeToken(tx, row, actor.userId);
      });
    },

    async signIn({ name, password }, { address, agent = '' }) {
      const userId = await personOf(name, password, address);
      return store.write((tx) => openSession(tx, userId, agent));
    },

    open: (tx, userId, agent = '') => openSession(tx, userId, agent),

    async signOut(actor) {
      const [kind, id] = actor.credential.split(':');
      if (kind !== 'session') throw new HubError('bad-request', 'Only a session signs out; a token is revoked');
      await store.write(async (tx) => {
        const row = await queries.sessionById(tx.tables(), Number(id));
        if (row) await endSession(tx, row, actor.userId, sessionEnded);
      });
    },

    sessions: (actor) => queries.sessionsOf(tables(), actor.userId, clock.now()),

    async endSession(actor, id) {
      await store.write(async (tx) => {
        const row = await queries.sessionById(tx.tables(), readId(id) ?? -1);
        if (row?.user_id !== actor.userId) throw new HubError('not-found', 'You have no session with this id');
        await endSession(tx, row, actor.userId, sessionEnded);
      });
    },

    async changePassword(actor, { old, new: wanted }) {
      await personOf(actor.name, old, null);
      const passwordHash = await hashPassword(wanted);
      await store.write(async (tx) => {
        await users.setPassword(tx, actor.userId, passwordHash);
        await endSessions(tx, actor.userId, actor.userId, actor.credential);
      });
    },

    async requirePassword(actor, password) {
      await personOf(actor.name, password, null);
    },

    endSessions,

    async setUp({ secret, password, ...person }, agent = '') {
      const refuse = () =>
        new HubError('bad-credentials', 'The link is used or wrong; the hub prints one as it starts');
      if (!setup.fits(secret)) throw refuse();
      const passwordHash = await hashPassword(password);
      return store.write(async (tx) => {
        if (await queries.hasAdmin(tx.tables())) throw refuse();
        const admin = await users.createPerson(tx, { ...person, passwordHash, admin: true });
        return openSession(tx, admin.id, agent);
      });
    },

    setupLink: () => setup.link(),

    heard(events) {
      if (!events) credentials.forgetAll();
      const end = (credential: string) => {
        credentials.forgetNamed(credential);
        tellRevoked(credential);
      };
      for (const { kind, data } of events ?? []) {
        if (kind === 'token.revoked') end(`token:${data.token}`);
        if (kind === 'session.ended') end(`session:${data.session}`);
      }
    },

    async forgetSessions(tx) {
      await queries.deleteExpiredSessions(tx.tables(), tx.now);
      return false;
    },

    async start() {
      decoy ??= hashPassword(randomSecret('decoy'));
      await decoy;
      expiring = setInterval(() => {
        for (const credential of credentials.takeExpired(clock.now())) tellRevoked(nameOf(credential));
      }, expiryPause);
      expiring.unref();
    },

    async stop() {
      clearInterval(expiring);
    },
  };
}

function credentialOfToken(row: TokenRow): Credential {
  const { id, userId, scopes, expiresAt, lastUsedAt } = factsOf(row);
  return { kind: 'token', id, userId, scopes, expiresAt, usedAt: lastUsedAt };
}

function credentialOfSession({ id, user_id, expires_at, seen_at }: SessionRow): Credential {
  return { kind: 'session', id, userId: user_id, scopes: null, expiresAt: expires_at, usedAt: seen_at };
}

function factsOf(row: TokenRow): TokenFacts {
  return {
    id: row.id,
    userId: row.user_id,
    label: row.label,
    scopes: JSON.parse(row.scopes),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}

function append(tx: Transaction, kind: string, actorId: number, data: Readonly<Record<string, number | string>>): void {
  tx.append({ kind, topicId: null, messageId: null, actorId, at: tx.now, data });
}
