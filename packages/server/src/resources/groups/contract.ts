/** Groups of users: they get rights together and are mentioned together. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant, UserName } from '../../contract/schemas.ts';

export const Group = Type.Object({
  id: Id,
  name: Type.String(),
  description: Type.String(),
  /** `team` holds every person by itself; it cannot be changed. */
  implicit: Type.Boolean(),
  members: Type.Array(Type.Object({ user: UserName, admin: Type.Boolean() })),
  createdAt: Instant,
});
export type Group = Static<typeof Group>;

const GroupName = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'Letters, digits, _ . - ; no final dot; `@group:<name>` mentions it',
});
const Description = Type.String({ maxLength: 500 });
const Member = Type.Object({ id: Id, user: UserName });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/groups',
    summary: 'Groups with their members, by name',
    access: 'user',
    verb: 'read',
    answer: Type.Object({ groups: Type.Array(Group) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/groups',
    summary: 'Make a group',
    access: 'admin',
    verb: 'admin',
    body: Type.Object({ name: GroupName, description: Type.Optional(Description) }),
    status: 201,
    answer: Group,
    errors: ['conflict', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/groups/:id',
    summary: 'One group',
    access: 'user',
    verb: 'read',
    params: Type.Object({ id: Id }),
    answer: Group,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/groups/:id',
    summary: 'Rename or describe a group',
    description: 'Admins of the group describe it; only those of the hub rename it.',
    access: 'user',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    body: Type.Object({ name: Type.Optional(GroupName), description: Type.Optional(Description) }),
    answer: Group,
    errors: ['forbidden', 'not-found', 'conflict', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/groups/:id',
    summary: 'Delete a group and the rights it has on topics',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    status: 204,
    errors: ['not-found', 'invalid'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/groups/:id/members/:user',
    summary: 'Add a user to a group, or say whether he is an admin of it',
    access: 'user',
    verb: 'admin',
    params: Member,
    body: Type.Object({ admin: Type.Optional(Type.Boolean()) }),
    answer: Group,
    errors: ['forbidden', 'not-found', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/groups/:id/members/:user',
    summary: 'Take a user out of a group, or leave it',
    access: 'user',
    verb: 'admin',
    params: Member,
    status: 204,
    errors: ['forbidden', 'not-found', 'invalid'],
  }),
] as const;
