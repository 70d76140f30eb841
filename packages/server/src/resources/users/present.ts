import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { Me, User } from './contract.ts';
import { factsOf, type UserFacts } from './memory.ts';
import type { UserRow } from './tables.ts';

export function present(user: UserFacts): User {
  return {
    id: writeId(user.id),
    name: user.name,
    fullName: user.fullName,
    robot: user.robot,
    kind: user.kind,
    admin: user.admin,
    archived: user.archived,
    createdAt: formatInstant(user.createdAt),
  };
}

export function presentMe(row: UserRow): Me {
  const { email, zone, language, scheme } = row;
  return { user: present(factsOf(row)), email, zone, language, scheme };
}
