import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { Me, User } from './contract.ts';
import { factsOf, type Memory, type UserFacts } from './memory.ts';
import type { UserRow } from './tables.ts';

/** @param users all of them: an owner is called by his name of now */
export function present(user: UserFacts, users: Pick<Memory, 'byId'>): User {
  return {
    id: writeId(user.id),
    name: user.name,
    fullName: user.fullName,
    robot: user.robot,
    kind: user.kind,
    owner: user.ownerId === null ? null : (users.byId(user.ownerId)?.name ?? null),
    admin: user.admin,
    archived: user.archived,
    createdAt: formatInstant(user.createdAt),
  };
}

export function presentMe(row: UserRow, users: Pick<Memory, 'byId'>): Me {
  const { email, zone, language, scheme, density } = row;
  return { user: present(factsOf(row), users), email, zone, language, scheme, density };
}
