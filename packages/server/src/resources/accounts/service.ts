/** How people come in, and back in, by links that work once. */

import type { Actor } from '../../contract/actor.ts';
import { HubError, tooManyRequests } from '../../contract/errors.ts';
import { hashPassword } from '../../lib/crypto.ts';
import { readId } from '../../lib/ids.ts';
import { RateLimit } from '../../lib/rate-limit.ts';
import type { Transaction } from '../../store/store.ts';
import type { GroupsService } from '../groups/service.ts';
import type { MailService } from '../mail/service.ts';
import type { Deps } from '../resource.ts';
import type { SignedIn, TokensService } from '../tokens/service.ts';
import type { Language } from '../users/contract.ts';
import type { UsersService } from '../users/service.ts';
import { type LetterFacts, letters } from './letters.ts';
import { makeLink, openLink } from './links.ts';
import { maySignUp, requireAdmin } from './policy.ts';
import { groupIdsOf } from './present.ts';
import * as queries from './queries.ts';
import type { AccountTables, LinkRow } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    accounts: AccountsService;
  }
}

export interface NewInvitation {
  readonly email?: string;
  readonly fullName?: string;
  /** Names of groups that he joins. */
  readonly groups?: readonly string[];
  readonly language?: Language;
  readonly days?: number;
}

export interface NewAccount {
  readonly secret: string;
  readonly name: string;
  readonly fullName?: string;
  readonly password: string;
  readonly language?: Language;
}

export interface AccountsService {
  readonly entrance: { readonly signUp: boolean; readonly reset: boolean };
  /** The link is known this once. */
  invite(actor: Actor, invitation: NewInvitation): Promise<{ row: LinkRow; link: string; mailed: boolean }>;
  invitations(actor: Actor): Promise<LinkRow[]>;
  /** By wire id. */
  withdraw(actor: Actor, id: string): Promise<void>;
  /** By wire id of the person. */
  resetLink(actor: Actor, userId: string): Promise<{ row: LinkRow; link: string }>;
  /** What a link is for. Throws `not-found` and `gone`, as the two below. */
  look(secret: string): Promise<LinkRow>;
  accept(account: NewAccount, agent?: string): Promise<SignedIn>;
  reset(given: { secret: string; password: string }, agent?: string): Promise<SignedIn>;
  /** @returns whether a letter went to the new address; it counts when its link is opened, else at once */
  changeEmail(actor: Actor, given: { email: string; password: string }, address: string | null): Promise<boolean>;
  /** @returns the address */
  takeEmail(secret: string): Promise<string>;
  /** Both answer before they look who that is, so that the answer tells nobody who is here. */
  askForAccount(given: { email: string; language?: Language }, address: string | null): void;
  askForReset(name: string, address: string | null): void;
  /** Waits for what was asked for. */
  stop(): Promise<void>;
}

const hour = 3_600_000;
const day = 24 * hour;
const invitationDays = 7;
const verificationLife = day;
const mailedResetLife = hour;
const handedResetLife = day;
const addressLife = day;
/** What would let somebody in who knew the former password. */
const settingLinks = ['reset', 'email'] as const;

/** Letters an hour to one address, and asked for from one place. */
const lettersTo = 5;
const lettersFrom = 30;

export function createAccounts(
  deps: Pick<Deps, 'store' | 'clock' | 'log' | 'config' | 'publicUrl'>,
  services: { users: UsersService; groups: GroupsService; mail: MailService; tokens: TokensService },
): AccountsService {
  const { store, clock, log, config, publicUrl } = deps;
  const { users, groups, mail, tokens } = services;
  const tables = () => store.tables<AccountTables>();
  const perAddressee = new RateLimit(lettersTo, hour);
  const perPlace = new RateLimit(lettersFrom, hour);
  const working = new Set<Promise<void>>();

  function limitLetters(to: string, address: string | null): void {
    const fromPlace = address === null ? 0 : perPlace.take(address, clock.now());
    const wait = fromPlace || perAddressee.take(to.trim().toLowerCase(), clock.now());
    if (wait > 0) throw tooManyRequests('Too many letters were asked for', wait);
  }

  /** Begins and is not waited for: how long it takes would tell whether somebody is here. */
  function aside(work: () => Promise<void>): void {
    const begun = new Promise<void>((resolve) => setImmediate(resolve)).then(work);
    const done = begun.catch((error: unknown) => log.warn({ err: error }, 'a letter was not written'));
    working.add(done);
    void done.finally(() => working.delete(done));
  }

  const linkOf = (path: string) => `${publicUrl()}${path}`;

  async function post(
    tx: Transaction,
    kind: 'invitation' | 'verification' | 'reset' | 'address',
    { row, path }: { row: LinkRow; path: string },
    to: string,
  ): Promise<void> {
    const facts: LetterFacts = { hub: hostOf(publicUrl()), link: linkOf(path), until: row.expires_at };
    await mail.queue(tx, { to, ...letters[row.language][kind](facts), userId: row.user_id ?? undefined });
  }

  function groupIds(names: readonly string[]): number[] {
    return names.map((name) => {
      const group = groups.byName(name);
      if (!group) throw new HubError('invalid', `There is no group "${name}"`);
      return group.id;
    });
  }

  users.onPassword((tx, id) => queries.deleteLinksOf(tx.tables(), id, settingLinks));
  users.onErased(async (tx, user) => {
    await queries.deleteLinksOf(tx.tables(), user.id, settingLinks);
    await mail.forget(tx, user.id);
  });

  return {
    entrance: { signUp: mail.canSend && config.signUpDomains.length > 0, reset: mail.canSend },

    async invite(actor, { email, fullName = '', groups: names = [], language = 'en', days = invitationDays }) {
      requireAdmin(actor);
      const joined = JSON.stringify(groupIds(names));
      return store.write(async (tx) => {
        const address = email === undefined ? null : await users.freeEmail(tx, email);
        const fields = { email: address, full_name: fullName.trim(), groups: joined, language, made_by: actor.userId };
        const made = await makeLink(tx, 'invite', days * day, fields);
        append(tx, 'invitation.created', actor.userId, { invitation: made.row.id });
        if (address !== null) await post(tx, 'invitation', made, address);
        return { row: made.row, link: linkOf(made.path), mailed: address !== null && mail.canSend };
      });
    },

    async invitations(actor) {
      requireAdmin(actor);
      return queries.openLinks(tables(), 'invite', clock.now());
    },

    async withdraw(actor, id) {
      requireAdmin(actor);
      await store.write(async (tx) => {
        const row = await queries.linkById(tx.tables(), readId(id) ?? -1);
        if (row?.kind !== 'invite' || row.used_at !== null) {
          throw new HubError('not-found', 'There is no invitation with this id that waits');
        }
        await queries.deleteLink(tx.tables(), row.id);
        append(tx, 'invitation.withdrawn', actor.userId, { invitation: row.id });
      });
    },

    async resetLink(actor, id) {
      requireAdmin(actor);
      return store.write(async (tx) => {
        const user = users.byId(readId(id) ?? -1);
        if (!user || user.erased) throw new HubError('not-found', 'There is no user with this id');
        if (user.robot || user.archived) {
          throw new HubError(
            'invalid',
            `"${user.name}" is ${user.robot ? 'a robot' : 'archived'} and signs in nowhere`,
          );
        }
        await queries.deleteLinksOf(tx.tables(), user.id, ['reset']);
        const made = await makeLink(tx, 'reset', handedResetLife, { user_id: user.id, made_by: actor.userId });
        append(tx, 'user.reset-link', actor.userId, { user: user.id });
        return { row: made.row, link: linkOf(made.path) };
      });
    },

    look: (secret) => openLink(tables(), secret, clock.now(), ['invite', 'verify', 'reset', 'email']),

    async accept({ secret, password, ...person }, agent) {
      // Before the hash, which takes long: a wrong link costs little.
      await openLink(tables(), secret, clock.now(), ['invite', 'verify']);
      const passwordHash = await hashPassword(password);
      return store.write(async (tx) => {
        const row = await openLink(tx.tables(), secret, tx.now, ['invite', 'verify']);
        const fullName = person.fullName?.trim() || row.full_name;
        const language = person.language ?? row.language;
        const fields = { name: person.name, fullName, language, email: row.email ?? undefined, passwordHash };
        const user = await users.createPerson(tx, fields);
        for (const id of groupIdsOf(row)) {
          if (groups.byId(id)) await groups.join(tx, id, user.id, row.made_by ?? user.id);
        }
        await queries.markUsed(tx.tables(), row.id, tx.now);
        return tokens.open(tx, user.id, agent);
      });
    },

    async reset({ secret, password }, agent) {
      await openLink(tables(), secret, clock.now(), ['reset']);
      const passwordHash = await hashPassword(password);
      return store.write(async (tx) => {
        const { id, user_id } = await openLink(tx.tables(), secret, tx.now, ['reset']);
        const user = users.byId(user_id ?? -1);
        if (!user || user.archived) throw new HubError('gone', 'This account was archived; ask an admin of the hub');
        // First, for a new password withdraws all links that were not used.
        await queries.markUsed(tx.tables(), id, tx.now);
        await users.setPassword(tx, user.id, passwordHash);
        await tokens.endSessions(tx, user.id, user.id);
        return tokens.open(tx, user.id, agent);
      });
    },

    async changeEmail(actor, { email, password }, address) {
      await tokens.requirePassword(actor, password);
      const to = users.readEmail(email);
      if (mail.canSend) limitLetters(to, address);
      const { language } = await users.me(actor.userId);
      await store.write(async (tx) => {
        await queries.deleteLinksOf(tx.tables(), actor.userId, ['email']);
        if (!mail.canSend) return void (await users.setEmail(tx, actor.userId, to));
        // Whether somebody else has the address is told to whoever reads its mail.
        const fields = { user_id: actor.userId, email: to, language };
        await post(tx, 'address', await makeLink(tx, 'email', addressLife, fields), to);
      });
      return mail.canSend;
    },

    takeEmail: (secret) =>
      store.write(async (tx) => {
        const { id, user_id, email, language } = await openLink(tx.tables(), secret, tx.now, ['email']);
        const user = users.byId(user_id ?? -1);
        if (!user || user.archived || email === null) {
          throw new HubError('gone', 'This account was archived; ask an admin of the hub');
        }
        const former = await users.setEmail(tx, user.id, email);
        await queries.markUsed(tx.tables(), id, tx.now);
        if (former !== null && former !== email) {
          const facts = { hub: hostOf(publicUrl()), name: user.name };
          await mail.queue(tx, { to: former, ...letters[language].readdressed(facts), userId: user.id });
        }
        return email;
      }),

    askForAccount({ email, language = 'en' }, address) {
      if (!mail.canSend) {
        throw new HubError('forbidden', 'This hub sends no mail, so nobody signs up; ask an admin for an invitation');
      }
      const to = users.readEmail(email);
      if (!maySignUp(to, config.signUpDomains)) {
        throw new HubError(
          'forbidden',
          'Nobody signs up with an address of this domain; ask an admin for an invitation',
        );
      }
      limitLetters(to, address);
      aside(() =>
        store.write(async (tx) => {
          const known = await users.contactOf(tx, to);
          if (known) {
            const facts = { hub: hostOf(publicUrl()), name: known.name, link: publicUrl() };
            return mail.queue(tx, { to, ...letters[known.language].known(facts), userId: known.id });
          }
          return post(tx, 'verification', await makeLink(tx, 'verify', verificationLife, { email: to, language }), to);
        }),
      );
    },

    askForReset(name, address) {
      if (!mail.canSend) {
        throw new HubError('forbidden', 'This hub sends no mail; ask an admin for a link to a new password');
      }
      limitLetters(name, address);
      aside(() =>
        store.write(async (tx) => {
          const person = await users.contactOf(tx, name);
          if (!person?.email) return;
          await queries.deleteLinksOf(tx.tables(), person.id, ['reset']);
          const fields = { user_id: person.id, language: person.language };
          await post(tx, 'reset', await makeLink(tx, 'reset', mailedResetLife, fields), person.email);
        }),
      );
    },

    async stop() {
      await Promise.all(working);
    },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'this hub';
}

function append(tx: Transaction, kind: string, actorId: number, data: Readonly<Record<string, unknown>>): void {
  tx.append({ kind, topicId: null, messageId: null, actorId, at: tx.now, data });
}
