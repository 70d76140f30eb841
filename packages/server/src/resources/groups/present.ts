import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { UsersService } from '../users/service.ts';
import type { Group } from './contract.ts';
import type { GroupFacts, GroupsService } from './service.ts';
import { team } from './tables.ts';

export function present(group: GroupFacts, groups: GroupsService, users: UsersService): Group {
  return {
    id: writeId(group.id),
    name: group.name,
    description: group.description,
    implicit: group.id === team.id,
    members: groups
      .membersOf(group.id)
      .map(({ userId, admin }) => ({ user: users.byId(userId)?.name ?? 'gone', admin })),
    createdAt: formatInstant(group.createdAt),
  };
}
