import type { Group } from '@tagloop/server/resources/groups/contract';
import type { Column } from '../../output.ts';

export const groupColumns: readonly Column<Group>[] = [
  { name: 'name', value: ({ name }) => name },
  {
    name: 'members',
    value: ({ members }) => members.map(({ user, admin }) => (admin ? `${user}*` : user)).join(','),
    short: ({ implicit, members }) => (implicit ? 'every person' : members.map(({ user }) => user).join(', ') || '-'),
  },
  { name: 'description', value: ({ description }) => description },
];
