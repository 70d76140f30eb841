/** Users: people and robots. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant, UserName } from '../../contract/schemas.ts';

/** Languages of the interface and of the mail that the hub writes. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export const schemes = ['light', 'dark', 'system'] as const;
export type Scheme = (typeof schemes)[number];

/** How close the rows of lists stand; `topic`: as the view of each topic has it. */
export const densities = ['topic', 'comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

export const User = Type.Object({
  id: Id,
  name: UserName,
  fullName: Type.String(),
  robot: Type.Boolean(),
  /** What kind of robot, for its icon: ci, forge, monitoring, deployer, cron, survey, agent, other. */
  kind: Type.Union([Type.String(), Type.Null()]),
  /** Who answers for a robot; null for people, and where nobody does. */
  owner: Type.Union([UserName, Type.Null()]),
  admin: Type.Boolean(),
  /** He may not come in any more. */
  archived: Type.Boolean(),
  createdAt: Instant,
});
export type User = Static<typeof User>;

export const Me = Type.Object({
  user: User,
  email: Type.Union([Type.String(), Type.Null()]),
  zone: Type.String({ description: 'IANA time zone that days of queries mean' }),
  language: Type.Enum(languages),
  scheme: Type.Enum(schemes),
  density: Type.Enum(densities),
});
export type Me = Static<typeof Me>;

export const Password = Type.String({ minLength: 10, maxLength: 1000 });
export const FullName = Type.String({ minLength: 1, maxLength: 200 });
export const Email = Type.String({ minLength: 3, maxLength: 320, description: 'Such as ada@example.com' });

const NewPerson = Type.Object({
  name: UserName,
  fullName: Type.Optional(Type.String({ maxLength: 200 })),
  email: Type.Optional(Type.String({ maxLength: 320 })),
  password: Password,
  admin: Type.Optional(Type.Boolean()),
});
export const NewRobot = Type.Object({
  name: UserName,
  fullName: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(Type.String({ maxLength: 20 })),
  owner: Type.Optional(Type.String({ maxLength: 64, description: 'The person who answers for it; you unless told' })),
});

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/me',
    summary: 'Who I am',
    access: 'user',
    answer: Me,
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change my full name, time zone, language, colours or the density of lists',
    access: 'user',
    verb: 'write',
    body: Type.Object({
      fullName: Type.Optional(FullName),
      zone: Type.Optional(Type.String({ maxLength: 64 })),
      language: Type.Optional(Type.Enum(languages)),
      scheme: Type.Optional(Type.Enum(schemes)),
      density: Type.Optional(Type.Enum(densities)),
    }),
    answer: Me,
    errors: ['invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/users',
    summary: 'People and robots of the hub, by name',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      prefix: Type.Optional(Type.String({ maxLength: 64 })),
      archived: Type.Optional(Type.Boolean({ description: 'Those who are archived instead' })),
    }),
    answer: Type.Object({ users: Type.Array(User) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/users',
    summary: 'Make a person',
    access: 'admin',
    verb: 'admin',
    body: NewPerson,
    status: 201,
    answer: User,
    errors: ['conflict', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/robots',
    summary: 'Make a robot',
    access: 'admin',
    verb: 'admin',
    body: NewRobot,
    status: 201,
    answer: User,
    errors: ['conflict', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/users/:id',
    summary: 'One person or robot, with what admins know',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    answer: Me,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/users/:id',
    summary: 'Rename a user, make a person an admin of the hub, or say who owns a robot',
    description: 'The former name keeps leading to the user, in mentions and queries too, until somebody takes it.',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    body: Type.Object({
      name: Type.Optional(UserName),
      fullName: Type.Optional(FullName),
      email: Type.Optional(Type.Union([Email, Type.Null()])),
      admin: Type.Optional(Type.Boolean()),
      owner: Type.Optional(
        Type.Union([Type.String({ maxLength: 64 }), Type.Null()], {
          description: 'The person who answers for a robot; null for nobody',
        }),
      ),
    }),
    answer: User,
    errors: ['conflict', 'invalid', 'not-found'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/users/:id/archive',
    summary: 'Send a user away: sessions, tokens and feeds end at once, the name stays',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    answer: User,
    errors: ['conflict', 'not-found'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/users/:id/restore',
    summary: 'Bring an archived user back',
    access: 'admin',
    verb: 'admin',
    params: Type.Object({ id: Id }),
    answer: User,
    errors: ['not-found'],
  }),
] as const;
