/** Groups of users. `team` holds every person without a row and stays as it is; the others are made by admins. */

import { isUserName } from '@tagloop/language/text/mentions';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';
import type { UserFacts, UsersService } from '../users/service.ts';
import { factsOf, type GroupFacts, type MemberFacts, Memory } from './memory.ts';
import { mayLeave, requireGroupAdmin, requireHubAdmin } from './policy.ts';
import * as queries from './queries.ts';
import { type GroupRow, type GroupTables, type MemberRow, team } from './tables.ts';

export type { GroupFacts } from './memory.ts';

declare module '../resource.ts' {
  interface Services {
    groups: GroupsService;
  }
}

export interface GroupsService {
  byId(id: number): GroupFacts | undefined;
  /** Without case. */
  byName(name: string): GroupFacts | undefined;
  /** By name. */
  all(): readonly GroupFacts[];
  /** By name of the user. */
  membersOf(groupId: number): readonly MemberFacts[];
  /** Ids of the groups that a user is in. */
  idsOf(userId: number): readonly number[];
  /** By wire id, as those below. */
  get(id: string): GroupFacts;
  make(actor: Actor, group: { name: string; description?: string }): Promise<GroupFacts>;
  change(actor: Actor, id: string, fields: { name?: string; description?: string }): Promise<GroupFacts>;
  remove(actor: Actor, id: string): Promise<void>;
  /** @param admin whether he manages its members; as it was, or not, when absent */
  putMember(actor: Actor, id: string, user: string, admin?: boolean): Promise<GroupFacts>;
  removeMember(actor: Actor, id: string, user: string): Promise<void>;
  /** Adds a user in somebody's transaction. Throws `not-found` when the group is gone. */
  join(tx: Transaction, groupId: number, userId: number, by: number): Promise<void>;
  /** Called after the commit that changed who is in which group. */
  onMembersChanged(listener: () => void): void;
  /** Runs inside the transaction that deletes a group, as the actor who does. */
  onRemoved(listener: (tx: Transaction, group: GroupFacts, actor: Actor) => Promise<void>): void;
  /** Reads all groups and who is in them; the answer puts them into memory. */
  read(): Promise<() => void>;
}

export function createGroups({ store }: Pick<Deps, 'store'>, users: UsersService): GroupsService {
  const memory = new Memory(users);
  const membersListeners: (() => void)[] = [];
  const removalListeners: ((tx: Transaction, group: GroupFacts, actor: Actor) => Promise<void>)[] = [];

  function membersChanged(): void {
    for (const listener of membersListeners) listener();
  }

  function userNamed(name: string): UserFacts {
    const user = users.byName(name);
    if (!user) throw new HubError('invalid', `There is no user "${name}"`);
    return user;
  }

  async function insertMember(tx: Transaction, row: MemberRow, by: number): Promise<void> {
    const before = await queries.member(tx.tables(), row.group_id, row.user_id);
    if (before?.admin === row.admin) return;
    await queries.putMember(tx.tables(), row);
    append(tx, 'group.member', by, memberData(row, before, row));
    tx.afterCommit(() => {
      memory.putMember(row);
      membersChanged();
    });
  }

  users.onErased(async (tx, user) => {
    const left = await queries.deleteMembershipsOf(tx.tables(), user.id);
    tx.afterCommit(() => {
      for (const groupId of left) memory.removeMember(groupId, user.id);
    });
  });

  return {
    byId: (id) => memory.byId(id),
    byName: (name) => memory.byName(name),
    all: () => memory.all(),
    membersOf: (groupId) => memory.membersOf(groupId),
    idsOf: (userId) => memory.idsOf(userId),

    get(id) {
      const group = memory.byId(readId(id) ?? -1);
      if (!group) throw absent();
      return group;
    },

    async make(actor, { name, description = '' }) {
      requireHubAdmin(actor);
      return store.write(async (tx) => {
        await refuseName(tx, name);
        const row = { id: await tx.mint(), ...nameOf(name), description: description.trim(), created_at: tx.now };
        await queries.insertGroup(tx.tables(), row);
        append(tx, 'group.created', actor.userId, { group: row.id, name });
        tx.afterCommit(() => memory.put(row));
        return factsOf(row);
      });
    },

    async change(actor, id, { name, description }) {
      if (name !== undefined) requireHubAdmin(actor);
      return store.write(async (tx) => {
        const before = await changeable(tx, id);
        requireGroupAdmin(actor, await queries.member(tx.tables(), before.id, actor.userId));
        if (name !== undefined) await refuseName(tx, name, before.id);
        const row: GroupRow = {
          ...before,
          ...(name !== undefined && nameOf(name)),
          description: description?.trim() ?? before.description,
        };
        if (row.name === before.name && row.description === before.description) return factsOf(before);
        await queries.updateGroup(tx.tables(), row);
        append(tx, 'group.changed', actor.userId, { group: row.id, was: textsOf(before), is: textsOf(row) });
        tx.afterCommit(() => memory.put(row));
        return factsOf(row);
      });
    },

    async remove(actor, id) {
      requireHubAdmin(actor);
      await store.write(async (tx) => {
        const row = await changeable(tx, id);
        for (const listener of removalListeners) await listener(tx, factsOf(row), actor);
        await queries.deleteGroup(tx.tables(), row.id);
        append(tx, 'group.deleted', actor.userId, { group: row.id, name: row.name });
        tx.afterCommit(() => {
          memory.remove(row.id);
          membersChanged();
        });
      });
    },

    async putMember(actor, id, name, admin) {
      return store.write(async (tx) => {
        const group = await changeable(tx, id);
        requireGroupAdmin(actor, await queries.member(tx.tables(), group.id, actor.userId));
        const user = userNamed(name);
        const before = await queries.member(tx.tables(), group.id, user.id);
        const isAdmin = admin === undefined ? (before?.admin ?? 0) : Number(admin);
        await insertMember(tx, { group_id: group.id, user_id: user.id, admin: isAdmin }, actor.userId);
        return factsOf(group);
      });
    },

    async removeMember(actor, id, name) {
      await store.write(async (tx) => {
        const group = await changeable(tx, id);
        const user = userNamed(name);
        if (!mayLeave(actor, user.id)) {
          requireGroupAdmin(actor, await queries.member(tx.tables(), group.id, actor.userId));
        }
        const before = await queries.member(tx.tables(), group.id, user.id);
        if (!before) throw new HubError('not-found', `"${user.name}" is not in the group "${group.name}"`);
        await queries.deleteMember(tx.tables(), group.id, user.id);
        append(tx, 'group.member', actor.userId, memberData(before, before, undefined));
        tx.afterCommit(() => {
          memory.removeMember(group.id, user.id);
          membersChanged();
        });
      });
    },

    async join(tx, groupId, userId, by) {
      if (!(await queries.groupById(tx.tables(), groupId))) throw absent();
      const before = await queries.member(tx.tables(), groupId, userId);
      await insertMember(tx, { group_id: groupId, user_id: userId, admin: before?.admin ?? 0 }, by);
    },

    onMembersChanged: (listener) => void membersListeners.push(listener),
    onRemoved: (listener) => void removalListeners.push(listener),

    async read() {
      const groups = await queries.allGroups(store.tables());
      const members = await queries.allMembers(store.tables());
      return () => {
        memory.load(groups, members);
        membersChanged();
      };
    },
  };
}

function absent(): HubError {
  return new HubError('not-found', 'There is no group with this id');
}

/** The group as the transaction sees it; `invalid` for the one that is as it is. */
async function changeable(tx: Transaction, id: string): Promise<GroupRow> {
  const row = await queries.groupById(tx.tables<GroupTables>(), readId(id) ?? -1);
  if (!row) throw absent();
  if (row.id === team.id) {
    throw new HubError('invalid', `"${team.name}" holds every person by itself; make a group of your own instead`);
  }
  return row;
}

/** Throws `invalid` for a name that no mention could mean, `conflict` for one that another group has. */
async function refuseName(tx: Transaction, name: string, own?: number): Promise<void> {
  if (!isUserName(name)) {
    throw new HubError(
      'invalid',
      `"${name}" is no name of a group; use 1 to 64 letters, digits, _ . or - without a final dot`,
    );
  }
  const known = await queries.groupByLowerName(tx.tables(), name.toLowerCase());
  if (known && known.id !== own) throw new HubError('conflict', `There is a group "${known.name}" already`);
}

function nameOf(name: string): Pick<GroupRow, 'name' | 'lower_name'> {
  return { name, lower_name: name.toLowerCase() };
}

function textsOf({ name, description }: GroupRow): Pick<GroupRow, 'name' | 'description'> {
  return { name, description };
}

/** What a user was in a group and is now: null for not in it. */
function memberData(
  { group_id, user_id }: MemberRow,
  before: MemberRow | undefined,
  after: MemberRow | undefined,
): Readonly<Record<string, unknown>> {
  const role = (row: MemberRow | undefined) => (row ? (row.admin === 1 ? 'admin' : 'member') : null);
  return { group: group_id, user: user_id, was: role(before), is: role(after) };
}

function append(tx: Transaction, kind: string, actorId: number, data: Readonly<Record<string, unknown>>): void {
  tx.append({ kind, topicId: null, messageId: null, actorId, at: tx.now, data });
}
