import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { GroupsService } from '../groups/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Invitation, Link } from './contract.ts';
import type { LinkRow } from './tables.ts';

interface Names {
  readonly users: Pick<UsersService, 'byId'>;
  readonly groups: Pick<GroupsService, 'byId'>;
}

export function presentInvitation(row: LinkRow, { users, groups }: Names): Invitation {
  return {
    id: writeId(row.id),
    email: row.email,
    fullName: row.full_name,
    groups: groupIdsOf(row).flatMap((id) => groups.byId(id)?.name ?? []),
    madeBy: users.byId(row.made_by ?? -1)?.name ?? 'gone',
    createdAt: formatInstant(row.created_at),
    expiresAt: formatInstant(row.expires_at),
  };
}

export function presentLink(row: LinkRow, { users }: Names): Link {
  return {
    kind: row.kind,
    name: row.user_id === null ? null : (users.byId(row.user_id)?.name ?? null),
    fullName: row.full_name,
    email: row.email,
    expiresAt: formatInstant(row.expires_at),
  };
}

export function groupIdsOf(row: LinkRow): number[] {
  return JSON.parse(row.groups) as number[];
}
