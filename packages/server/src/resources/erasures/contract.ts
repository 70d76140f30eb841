/** Erasing people: nobody can tell any more who they were. */

import { Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, UserName } from '../../contract/schemas.ts';
import { User } from '../users/contract.ts';

export const endpoints = [
  endpoint({
    method: 'POST',
    path: '/api/users/:id/erase',
    summary: 'Erase a person for good',
    description:
      'Name, full name, e-mail, password, sessions, tokens and memberships go at once; texts that mention him get the ' +
      'name that he has from then on. What the hub kept for him goes too: notifications, read positions, favourites, ' +
      'saved queries. What he wrote stays under that name, unless asked. This cannot be taken back.',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    body: Type.Object({
      /** So that nobody is erased by mistake. */
      name: UserName,
      texts: Type.Optional(Type.Boolean({ description: 'Whether all that he wrote is emptied too' })),
    }),
    answer: User,
    errors: ['conflict', 'invalid', 'not-found'],
  }),
] as const;
