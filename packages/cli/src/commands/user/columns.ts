import type { User } from '@tagloop/server/resources/users/contract';
import { type Column, localMinute } from '../../output.ts';

export const userColumns: readonly Column<User>[] = [
  { name: 'name', value: ({ name }) => name },
  { name: 'fullName', value: ({ fullName }) => fullName },
  { name: 'what', value: ({ robot, kind, admin }) => (robot ? `robot ${kind}` : admin ? 'admin' : 'person') },
  { name: 'createdAt', value: ({ createdAt }) => createdAt, short: ({ createdAt }) => localMinute(createdAt) },
];
