/** Rows of the groups resource. `group` is a reserved word of PostgreSQL. Times are ms since 1970; flags are 0 or 1. */

export interface GroupRow {
  id: number;
  name: string;
  /** What names are unique by. */
  lower_name: string;
  description: string;
  created_at: number;
}

export interface MemberRow {
  group_id: number;
  user_id: number;
  /** Whether he manages the group's members. */
  admin: number;
}

export interface GroupTables {
  user_group: GroupRow;
  /** Who belongs to a group, but for `team`, which holds every person. */
  user_group_member: MemberRow;
}

/** The group of every person. Its id is older than any that the hub mints. */
export const team = { id: 1, name: 'team' } as const;
