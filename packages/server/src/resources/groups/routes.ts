import { type Route, routesOf } from '../../contract/route.ts';
import type { UsersService } from '../users/service.ts';
import { endpoints } from './contract.ts';
import { present } from './present.ts';
import type { GroupFacts, GroupsService } from './service.ts';

const on = routesOf(endpoints);

export function groupRoutes(groups: GroupsService, users: UsersService): readonly Route[] {
  const shown = (group: GroupFacts) => present(group, groups, users);
  return [
    on('GET', '/api/groups', async () => ({ groups: groups.all().map(shown) })),
    on('POST', '/api/groups', async ({ actor, body }) => shown(await groups.make(actor, body))),
    on('GET', '/api/groups/:id', async ({ params }) => shown(groups.get(params.id))),
    on('PATCH', '/api/groups/:id', async ({ actor, params, body }) =>
      shown(await groups.change(actor, params.id, body)),
    ),
    on('DELETE', '/api/groups/:id', ({ actor, params }) => groups.remove(actor, params.id)),
    on('PUT', '/api/groups/:id/members/:user', async ({ actor, params, body }) =>
      shown(await groups.putMember(actor, params.id, params.user, body.admin)),
    ),
    on('DELETE', '/api/groups/:id/members/:user', ({ actor, params }) =>
      groups.removeMember(actor, params.id, params.user),
    ),
  ];
}
