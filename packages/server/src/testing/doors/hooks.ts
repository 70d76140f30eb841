import type { FeedEvent } from '../../resources/feeds/contract.ts';
import { askEach, type Door } from './door.ts';

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

/** The log of a hook is its owner's; of a message it names the id, of what the peer said a sentence. */
export const hookLogs: Door = {
  name: 'logs of hooks',
  allowed: (_, name) => [name],
  async visible({ hooks }, caller) {
    const ids = hooks.map(({ id }) => id);
    const { said, ids: answered } = await askEach(caller, ids, (id) => `/api/hooks/${id}/deliveries`);
    return { ids: answered.flatMap((id) => hooks.find((hook) => hook.id === id)?.owner ?? []), said };
  },
};
