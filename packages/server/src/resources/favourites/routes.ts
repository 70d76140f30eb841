import { type Route, routesOf } from '../../contract/route.ts';
import { endpoints } from './contract.ts';
import type { FavouritesService } from './service.ts';

const on = routesOf(endpoints);

export function favouriteRoutes(favourites: FavouritesService): readonly Route[] {
  return [
    on('GET', '/api/favourites', ({ actor }) => favourites.of(actor)),
    on('PUT', '/api/favourites/topics/:topic', ({ actor, params, body }) =>
      favourites.putTopic(actor, params.topic, body.after),
    ),
    on('DELETE', '/api/favourites/topics/:topic', ({ actor, params }) => favourites.removeTopic(actor, params.topic)),
    on('PUT', '/api/favourites/tags/:tag', ({ actor, params, body }) =>
      favourites.putTag(actor, params.tag, body.after),
    ),
    on('DELETE', '/api/favourites/tags/:tag', ({ actor, params }) => favourites.removeTag(actor, params.tag)),
  ];
}
