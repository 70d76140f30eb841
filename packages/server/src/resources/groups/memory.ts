/** Groups and who is in them, in memory: rights are asked with every event that is delivered. */

import type { UsersService } from '../users/service.ts';
import { isInTeam } from './policy.ts';
import { type GroupRow, type MemberRow, team } from './tables.ts';

export interface GroupFacts {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Ms since 1970. */
  readonly createdAt: number;
}

export interface MemberFacts {
  readonly userId: number;
  /** Whether he manages the group's members. */
  readonly admin: boolean;
}

export class Memory {
  readonly #users: UsersService;
  #groups = new Map<number, GroupFacts>();
  /** By lower name. */
  #byName = new Map<string, GroupFacts>();
  /** By group, then by user: whether he is an admin of it. */
  #members = new Map<number, Map<number, boolean>>();
  /** Ids of groups by user, kept until a group changes. */
  readonly #joined = new Map<number, readonly number[]>();

  constructor(users: UsersService) {
    this.#users = users;
  }

  byId(id: number): GroupFacts | undefined {
    return this.#groups.get(id);
  }

  byName(name: string): GroupFacts | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** By name. */
  all(): GroupFacts[] {
    return [...this.#groups.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  }

  /** By name of the user; for `team` every person. */
  membersOf(groupId: number): MemberFacts[] {
    const members = this.#members.get(groupId);
    return this.#users.all().flatMap((user) => {
      if (groupId === team.id) return isInTeam(user) ? { userId: user.id, admin: false } : [];
      const admin = members?.get(user.id);
      return admin === undefined ? [] : { userId: user.id, admin };
    });
  }

  idsOf(userId: number): readonly number[] {
    const known = this.#joined.get(userId);
    if (known) return known;
    const user = this.#users.byId(userId);
    if (!user) return [];
    const ids = isInTeam(user) ? [team.id as number] : [];
    for (const [id, members] of this.#members) if (members.has(userId)) ids.push(id);
    this.#joined.set(userId, ids);
    return ids;
  }

  load(groups: readonly GroupRow[], members: readonly MemberRow[]): void {
    this.#groups = new Map();
    this.#byName = new Map();
    this.#members = new Map();
    this.#joined.clear();
    for (const row of groups) this.put(row);
    for (const row of members) this.putMember(row);
  }

  put(row: GroupRow): void {
    const before = this.#groups.get(row.id);
    if (before) this.#byName.delete(before.name.toLowerCase());
    const facts = factsOf(row);
    this.#groups.set(row.id, facts);
    this.#byName.set(row.lower_name, facts);
  }

  remove(id: number): void {
    const before = this.#groups.get(id);
    if (before) this.#byName.delete(before.name.toLowerCase());
    this.#groups.delete(id);
    this.#members.delete(id);
    this.#joined.clear();
  }

  putMember({ group_id, user_id, admin }: MemberRow): void {
    const members = this.#members.get(group_id) ?? new Map<number, boolean>();
    members.set(user_id, admin === 1);
    this.#members.set(group_id, members);
    this.#joined.clear();
  }

  removeMember(groupId: number, userId: number): void {
    this.#members.get(groupId)?.delete(userId);
    this.#joined.clear();
  }
}

export function factsOf(row: GroupRow): GroupFacts {
  return { id: row.id, name: row.name, description: row.description, createdAt: row.created_at };
}
