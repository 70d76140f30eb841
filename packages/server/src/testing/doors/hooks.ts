import type { FeedEvent } from '../../resources/feeds/contract.ts';
import type { Door } from './door.ts';

/** What the hook of each caller was sent since it was last looked at. */
export const hooks: Door = {
  name: 'hooks',
  allowed: (model, name) => model.readBy(name).flatMap(({ id }) => (model.told.has(id) ? [id] : [])),
  async visible({ hub, sent }, caller) {
    await hub.app.services.hooks.settle();
    const bodies = sent.get(caller.name)?.splice(0) ?? [];
    const ids = bodies.map((body) => (JSON.parse(body) as FeedEvent).id);
    return { ids: [...new Set(ids)], said: bodies.join('\n') };
  },
};
