/** All users in memory: their names are needed with every message. */

import type { UserRow, UserTables } from './tables.ts';

export interface UserFacts {
  readonly id: number;
  readonly name: string;
  readonly fullName: string;
  readonly robot: boolean;
  /** What kind of robot: ci, forge, monitoring, deployer, cron, survey, agent, other. */
  readonly kind: string | null;
  readonly admin: boolean;
  /** IANA name. */
  readonly zone: string;
  /** Ms since 1970. */
  readonly createdAt: number;
  /** He is known by name and acts no more. */
  readonly archived: boolean;
  /** Nobody can tell any more who he was. */
  readonly erased: boolean;
  /** The person who answers for a robot. */
  readonly ownerId: number | null;
}

export class Memory {
  readonly #byId = new Map<number, UserFacts>();
  /** By lower name. */
  readonly #byName = new Map<string, UserFacts>();
  /** User ids by former lower names. */
  readonly #aliases = new Map<string, number>();
  /** Lower names by user, those of now first; kept until a user changes. */
  readonly #names = new Map<number, readonly string[]>();
  #sorted: readonly UserFacts[] | null = null;

  byId(id: number): UserFacts | undefined {
    return this.#byId.get(id);
  }

  /** Without case; former names count. */
  byName(name: string): UserFacts | undefined {
    const lower = name.toLowerCase();
    return this.#byName.get(lower) ?? this.#byId.get(this.#aliases.get(lower) ?? -1);
  }

  namesOf(name: string): readonly string[] {
    const user = this.byName(name);
    if (!user) return [name.toLowerCase()];
    const known = this.#names.get(user.id);
    if (known) return known;
    const former = [...this.#aliases].flatMap(([alias, id]) => (id === user.id ? alias : []));
    const names = [user.name.toLowerCase(), ...former];
    this.#names.set(user.id, names);
    return names;
  }

  /** By name. */
  all(): readonly UserFacts[] {
    this.#sorted ??= [...this.#byId.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    return this.#sorted;
  }

  load(users: readonly UserRow[], aliases: readonly UserTables['user_alias'][]): void {
    this.#byId.clear();
    this.#byName.clear();
    this.#aliases.clear();
    for (const row of users) this.put(row);
    for (const { lower_name, user_id } of aliases) this.#aliases.set(lower_name, user_id);
  }

  put(row: UserRow): void {
    const before = this.#byId.get(row.id);
    if (before) this.#byName.delete(before.name.toLowerCase());
    const facts = factsOf(row);
    this.#byId.set(facts.id, facts);
    this.#byName.set(row.lower_name, facts);
    this.#sorted = null;
    this.#names.clear();
  }

  putAlias(lowerName: string, userId: number): void {
    this.#aliases.set(lowerName, userId);
    this.#names.clear();
  }

  removeAlias(lowerName: string): void {
    this.#aliases.delete(lowerName);
    this.#names.clear();
  }
}

export function factsOf(row: UserRow): UserFacts {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    robot: row.robot === 1,
    kind: row.kind,
    admin: row.admin === 1,
    zone: row.zone,
    createdAt: row.created_at,
    archived: row.archived_at !== null,
    erased: row.erased_at !== null,
    ownerId: row.owner_id,
  };
}
