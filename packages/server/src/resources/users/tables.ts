/** Rows of the users resource. Times are ms since 1970; flags are 0 or 1. */

import type { Density, Language, Scheme } from './contract.ts';

export interface UserRow {
  id: number;
  name: string;
  /** What names are unique by. */
  lower_name: string;
  full_name: string;
  /** Lower case. */
  email: string | null;
  /** Null for robots, which act with tokens. */
  password_hash: string | null;
  robot: number;
  kind: string | null;
  admin: number;
  zone: string;
  created_at: number;
  language: Language;
  scheme: Scheme;
  density: Density;
  /** When he was sent away; null while he may come in. */
  archived_at: number | null;
  /** When all that tells who he was was taken out. */
  erased_at: number | null;
  /** The person who answers for a robot. */
  owner_id: number | null;
}

/** `user` is a reserved word of PostgreSQL. */
export interface UserTables {
  user_account: UserRow;
  /** Former names, which lead to their user until somebody else takes them. */
  user_alias: { lower_name: string; user_id: number };
}
