import { type Route, routesOf } from '../../contract/route.ts';
import { presentUser, type UsersService } from '../users/service.ts';
import { endpoints } from './contract.ts';
import type { ErasuresService } from './service.ts';

const on = routesOf(endpoints);

export function erasureRoutes(erasures: ErasuresService, users: Pick<UsersService, 'byId'>): readonly Route[] {
  return [
    on('POST', '/api/users/:id/erase', async ({ actor, params, body }) =>
      presentUser(await erasures.erase(actor, params.id, body), users),
    ),
  ];
}
