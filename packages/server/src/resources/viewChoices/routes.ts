import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { ViewChoicesService } from './service.ts';

const on = routesOf(endpoints);

export function viewChoiceRoutes(choices: ViewChoicesService): readonly Route[] {
  return [
    on('GET', '/api/view-choices', ({ actor }) => choices.of(actor)),
    on('PUT', '/api/view-choices/:topic', ({ actor, params, body }) => choices.put(actor, params.topic, body.view)),
  ];
}
