import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import { present } from './present.ts';
import type { UsersService } from './service.ts';

const on = routesOf(endpoints);

export function userRoutes(users: UsersService): readonly Route[] {
  return [
    on('GET', '/api/me', ({ actor }) => users.me(actor.userId)),
    on('PATCH', '/api/me', async ({ actor, body }) => {
      await users.change(actor, body);
      return users.me(actor.userId);
    }),
    on('GET', '/api/users', async ({ query: { prefix = '', archived = false } }) => {
      const start = prefix.toLowerCase();
      const wanted = users.all().filter((user) => user.archived === archived && !user.erased);
      return {
        users: wanted.filter((user) => user.name.toLowerCase().startsWith(start)).map((user) => present(user, users)),
      };
    }),
    on('POST', '/api/users', async ({ actor, body }) => present(await users.addPerson(actor, body), users)),
    on('POST', '/api/robots', async ({ actor, body }) => present(await users.addRobot(actor, body), users)),
    on('GET', '/api/users/:id', ({ actor, params }) => users.entry(actor, params.id)),
    on('PATCH', '/api/users/:id', async ({ actor, params, body }) =>
      present(await users.edit(actor, params.id, body), users),
    ),
    on('POST', '/api/users/:id/archive', async ({ actor, params }) =>
      present(await users.archive(actor, params.id), users),
    ),
    on('POST', '/api/users/:id/restore', async ({ actor, params }) =>
      present(await users.restore(actor, params.id), users),
    ),
  ];
}
