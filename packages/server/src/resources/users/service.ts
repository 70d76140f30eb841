/** People and robots. All of them are kept in memory: names are needed with every message. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readZone } from '../../contract/zone.ts';
import { hashPassword } from '../../lib/crypto.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';
import { append, archive, describe, erase, readEmail, refuseLastAdmin, rename, takeEmail, takeName } from './change.ts';
import type { Density, Language, Me, Scheme } from './contract.ts';
import { factsOf, Memory, type UserFacts } from './memory.ts';
import { disown, makerAsOwner, ownerNamed } from './owner.ts';
import { requireAdmin, requireOwnProfile } from './policy.ts';
import { presentMe } from './present.ts';
import * as queries from './queries.ts';
import type { UserRow } from './tables.ts';

export type { UserFacts } from './memory.ts';
export { present as presentUser } from './present.ts';

declare module '../resource.ts' {
  interface Services {
    users: UsersService;
  }
}

export interface NewPerson {
  readonly name: string;
  readonly fullName?: string;
  readonly email?: string;
  readonly language?: Language;
  /** From `hashPassword`: hashing takes too long to be done in a transaction. */
  readonly passwordHash: string;
  readonly admin?: boolean;
  /** Who makes him; himself when absent. */
  readonly by?: number;
}

export interface NewRobot {
  readonly name: string;
  readonly fullName?: string;
  readonly kind?: string;
  /** Who answers for it: the name of a person; who makes it when absent. */
  readonly owner?: string;
  readonly by?: number;
}

/** What a person says of himself. */
export interface Profile {
  readonly fullName?: string;
  readonly zone?: string;
  readonly language?: Language;
  readonly scheme?: Scheme;
  readonly density?: Density;
}

/** What admins say of a user. */
export interface Entry {
  readonly name?: string;
  readonly fullName?: string;
  /** Null takes it away. */
  readonly email?: string | null;
  readonly admin?: boolean;
  /** Of a robot: the name of a person; null takes it away. */
  readonly owner?: string | null;
}

export interface Contact {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
}

export interface UsersService {
  byId(id: number): UserFacts | undefined;
  /** Without case; a former name counts until somebody takes it. */
  byName(name: string): UserFacts | undefined;
  /** All names, in lower case, of whoever this one means; itself alone when that is nobody. */
  namesOf(name: string): readonly string[];
  /** By name, archived ones too. */
  all(): readonly UserFacts[];
  createPerson(tx: Transaction, person: NewPerson): Promise<UserFacts>;
  createRobot(tx: Transaction, robot: NewRobot): Promise<UserFacts>;
  /** Makes a person on behalf of an admin, in a transaction of its own. */
  addPerson(actor: Actor, person: Omit<NewPerson, 'passwordHash' | 'by'> & { password: string }): Promise<UserFacts>;
  addRobot(actor: Actor, robot: Omit<NewRobot, 'by'>): Promise<UserFacts>;
  /** Changes the actor's own profile. */
  change(actor: Actor, profile: Profile): Promise<void>;
  /** By wire id, as the three below. Throws `not-found`, also for who was erased. */
  edit(actor: Actor, id: string, entry: Entry): Promise<UserFacts>;
  archive(actor: Actor, id: string): Promise<UserFacts>;
  restore(actor: Actor, id: string): Promise<UserFacts>;
  /**
   * Erases a person on behalf of an admin; by wire id. Throws `invalid` unless this is how he is called.
   * @returns what is left of him, and the names that he had, in lower case
   */
  erase(
    tx: Transaction,
    actor: Actor,
    id: string,
    name: string,
  ): Promise<{ user: UserFacts; names: readonly string[] }>;
  /** A user as admins see him. */
  entry(actor: Actor, id: string): Promise<Me>;
  /** How the user sees himself. */
  me(id: number): Promise<Me>;
  /** For signing in: the id and the password hash of a person who may come in, former names included. */
  passwordOf(name: string): Promise<{ id: number; hash: string } | null>;
  setPassword(tx: Transaction, id: number, passwordHash: string): Promise<void>;
  /** Changes a person's own e-mail. Throws `invalid` and, without saying whose it is, `conflict`. @returns the former one */
  setEmail(tx: Transaction, id: number, text: string): Promise<string | null>;
  /** Runs inside the transaction that gives a person another password. */
  onPassword(listener: (tx: Transaction, id: number) => Promise<void>): void;
  /** As it is kept. Throws `invalid` for what is none. */
  readEmail(text: string): string;
  /** The same for one that nobody has; else throws `conflict`. */
  freeEmail(tx: Transaction, text: string): Promise<string>;
  /** How to write to a person who may come in; null when there is none of this name or e-mail. */
  contactOf(tx: Transaction, nameOrEmail: string): Promise<Contact | null>;
  /** Runs inside the transaction that makes a user. */
  onCreated(listener: (tx: Transaction, user: UserFacts) => Promise<void>): void;
  /** Runs inside the transaction that gives a user another name. */
  onRenamed(listener: (tx: Transaction, before: UserFacts, after: UserFacts, by: number) => Promise<void>): void;
  /** Runs inside the transaction that archives a user. @param listener gets the id of who does it, too */
  onArchived(listener: (tx: Transaction, user: UserFacts, by: number) => Promise<void>): void;
  /** Reads all users; the answer puts them into memory. */
  read(): Promise<() => void>;
  /** Runs inside the transaction in which somebody changes his own profile. */
  onOwnChange(listener: (tx: Transaction, id: number) => Promise<void>): void;
  /** Runs inside the transaction that erases a person, behind what runs when he is archived. @param before his name */
  onErased(listener: (tx: Transaction, user: UserFacts, by: number, before: string) => Promise<void>): void;
}

type Listener = (tx: Transaction, user: UserFacts, by: number) => Promise<void>;

const robotKinds = ['ci', 'forge', 'monitoring', 'deployer', 'cron', 'survey', 'agent', 'other'] as const;

export function createUsers({ store }: Pick<Deps, 'store'>): UsersService {
  const memory = new Memory();
  const creation: Listener[] = [];
  const archival: Listener[] = [];
  const unlocking: ((tx: Transaction, id: number) => Promise<void>)[] = [];
  const renaming: ((tx: Transaction, before: UserFacts, after: UserFacts, by: number) => Promise<void>)[] = [];
  const own: ((tx: Transaction, id: number) => Promise<void>)[] = [];
  const erasure: ((tx: Transaction, user: UserFacts, by: number, before: string) => Promise<void>)[] = [];

  async function create(
    tx: Transaction,
    fields: Pick<
      UserRow,
      'name' | 'full_name' | 'email' | 'password_hash' | 'robot' | 'kind' | 'owner_id' | 'admin' | 'language'
    >,
    by: number | undefined,
  ): Promise<UserFacts> {
    await takeName(tx, memory, fields.name);
    const row: UserRow = {
      ...fields,
      id: await tx.mint(),
      lower_name: fields.name.toLowerCase(),
      email: fields.email && (await takeEmail(tx, fields.email)),
      zone: 'UTC',
      created_at: tx.now,
      scheme: 'system',
      density: 'topic',
      archived_at: null,
      erased_at: null,
    };
    await queries.insertUser(tx.tables(), row);
    append(tx, 'user.created', by ?? row.id, { user: row.id, name: row.name });
    for (const listener of creation) await listener(tx, factsOf(row), by ?? row.id);
    tx.afterCommit(() => memory.put(row));
    return factsOf(row);
  }

  const createPerson: UsersService['createPerson'] = (tx, { name, fullName, email, language, ...person }) => {
    const { passwordHash, admin, by } = person;
    const fields = {
      name,
      full_name: fullName?.trim() || name,
      email: email?.trim() || null,
      language: language ?? 'en',
    };
    return create(
      tx,
      { ...fields, password_hash: passwordHash, robot: 0, kind: null, owner_id: null, admin: admin ? 1 : 0 },
      by,
    );
  };

  const createRobot: UsersService['createRobot'] = async (tx, { name, fullName, kind = 'other', owner, by }) => {
    if (!robotKinds.some((known) => known === kind)) {
      throw new HubError('invalid', `"${kind}" is no kind of robot; use one of ${robotKinds.join(', ')}`);
    }
    const fields = { name, full_name: fullName?.trim() || name, email: null, language: 'en' } as const;
    const owner_id = owner === undefined ? await makerAsOwner(tx, by) : await ownerNamed(tx, owner);
    return create(tx, { ...fields, password_hash: null, robot: 1, kind, owner_id, admin: 0 }, by);
  };

  /** The user as the transaction sees him. */
  async function changeOf(tx: Transaction, by: number, id: number) {
    const row = await queries.userById(tx.tables(), id);
    if (!row || row.erased_at !== null) throw absent();
    return { tx, by, memory, row };
  }

  return {
    byId: (id) => memory.byId(id),
    byName: (name) => memory.byName(name),
    namesOf: (name) => memory.namesOf(name),
    all: () => memory.all(),
    createPerson,
    createRobot,

    async addPerson(actor, { password, ...person }) {
      requireAdmin(actor);
      const passwordHash = await hashPassword(password);
      return store.write((tx) => createPerson(tx, { ...person, passwordHash, by: actor.userId }));
    },

    async addRobot(actor, robot) {
      requireAdmin(actor);
      return store.write((tx) => createRobot(tx, { ...robot, by: actor.userId }));
    },

    async change(actor, { fullName, zone, language, scheme, density }) {
      requireOwnProfile(actor);
      if (zone !== undefined) readZone(zone);
      await store.write(async (tx) => {
        const change = await changeOf(tx, actor.userId, actor.userId);
        const { row } = change;
        await describe(change, {
          full_name: fullName?.trim() || row.full_name,
          zone: zone ?? row.zone,
          language: language ?? row.language,
          scheme: scheme ?? row.scheme,
          density: density ?? row.density,
        });
        for (const listener of own) await listener(tx, actor.userId);
      });
    },

    async edit(actor, id, { name, fullName, email, admin, owner }) {
      requireAdmin(actor);
      return store.write(async (tx) => {
        const change = await changeOf(tx, actor.userId, readId(id) ?? -1);
        const { row } = change;
        if (row.robot === 1 && (admin || email)) {
          throw new HubError('invalid', `"${row.name}" is a robot, which is no admin and has no e-mail`);
        }
        if (row.robot === 0 && owner !== undefined) {
          throw new HubError('invalid', `"${row.name}" is a person, whom nobody owns; only a robot has an owner`);
        }
        if (admin === false) await refuseLastAdmin(tx, row);
        const renamed = name === undefined ? row : await rename(change, name);
        if (renamed !== row) {
          for (const listener of renaming) await listener(tx, factsOf(row), factsOf(renamed), actor.userId);
        }
        const after = await describe(
          { ...change, row: renamed },
          {
            full_name: fullName?.trim() || row.full_name,
            email: email === undefined ? row.email : email && (await takeEmail(tx, email, row.id)),
            admin: admin === undefined ? row.admin : Number(admin),
            owner_id: owner === undefined ? row.owner_id : owner === null ? null : await ownerNamed(tx, owner),
          },
        );
        return factsOf(after);
      });
    },

    async archive(actor, id) {
      requireAdmin(actor);
      return store.write(async (tx) => {
        const user = factsOf(await archive(await changeOf(tx, actor.userId, readId(id) ?? -1), true));
        for (const listener of archival) await listener(tx, user, actor.userId);
        return user;
      });
    },

    async restore(actor, id) {
      requireAdmin(actor);
      return store.write(async (tx) =>
        factsOf(await archive(await changeOf(tx, actor.userId, readId(id) ?? -1), false)),
      );
    },

    async erase(tx, actor, id, name) {
      requireAdmin(actor);
      const change = await changeOf(tx, actor.userId, readId(id) ?? -1);
      if (change.row.lower_name !== name.toLowerCase()) {
        throw new HubError('invalid', `"${name}" is not how this user is called; say whom you erase`);
      }
      await disown(change);
      const { row, names } = await erase(change);
      const user = factsOf(row);
      for (const listener of archival) await listener(tx, user, actor.userId);
      for (const listener of erasure) await listener(tx, user, actor.userId, change.row.name);
      return { user, names };
    },

    async entry(actor, id) {
      requireAdmin(actor);
      const row = await queries.userById(store.tables(), readId(id) ?? -1);
      if (!row || row.erased_at !== null) throw absent();
      return presentMe(row, memory);
    },

    async me(id) {
      const row = await queries.userById(store.tables(), id);
      if (!row) throw new HubError('not-found', 'You are no user of this hub any more');
      return presentMe(row, memory);
    },

    async passwordOf(name) {
      const row = await queries.userCalled(store.tables(), name.toLowerCase());
      return row?.password_hash && row.archived_at === null ? { id: row.id, hash: row.password_hash } : null;
    },

    async setPassword(tx, id, passwordHash) {
      const { row } = await changeOf(tx, id, id);
      await queries.updateUser(tx.tables(), { ...row, password_hash: passwordHash });
      append(tx, 'user.password', id, { user: id });
      for (const listener of unlocking) await listener(tx, id);
    },

    async setEmail(tx, id, text) {
      const change = await changeOf(tx, id, id);
      const email = readEmail(text);
      const known = await queries.userByEmail(tx.tables(), email);
      if (known && known.id !== id) throw new HubError('conflict', 'Somebody has this e-mail already; use another one');
      if (email !== change.row.email) append(tx, 'user.email', id, { user: id });
      await describe(change, { email });
      return change.row.email;
    },

    readEmail,
    freeEmail: (tx, text) => takeEmail(tx, text),

    async contactOf(tx, nameOrEmail) {
      const wanted = nameOrEmail.trim().toLowerCase();
      const find = wanted.includes('@') ? queries.userByEmail : queries.userCalled;
      const row = await find(tx.tables(), wanted);
      if (!row || row.robot === 1 || row.archived_at !== null) return null;
      return { id: row.id, name: row.name, email: row.email, language: row.language };
    },

    onCreated: (listener) => void creation.push(listener),
    onRenamed: (listener) => void renaming.push(listener),
    onArchived: (listener) => void archival.push(listener),
    onPassword: (listener) => void unlocking.push(listener),
    onOwnChange: (listener) => void own.push(listener),
    onErased: (listener) => void erasure.push(listener),

    async read() {
      const users = await queries.allUsers(store.tables());
      const aliases = await queries.allAliases(store.tables());
      return () => memory.load(users, aliases);
    },
  };
}

function absent(): HubError {
  return new HubError('not-found', 'There is no user with this id');
}
