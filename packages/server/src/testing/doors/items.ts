import type { ItemStates, Items } from '../../resources/items/contract.ts';
import { ask, askEach, type Door } from './door.ts';
import type { Model } from './model.ts';

const rootsOf = (model: Model, name: string) =>
  model.readBy(name).flatMap(({ id, root }) => (root === null ? [id] : []));

export const items: Door = {
  name: 'items',
  allowed: rootsOf,
  visible: (_, caller) => ask<Items>(caller, '/api/items?group=leak', (body) => body.items.map(({ id }) => id)),
};

export const itemStates: Door = {
  name: 'states of items',
  allowed: rootsOf,
  visible: (_, caller) => ask<ItemStates>(caller, '/api/items/states', ({ states }) => Object.values(states).flat()),
};

export const itemSpans: Door = {
  name: 'states of one item',
  allowed: (model, name) =>
    [...model.messages.values()].flatMap((message) => (model.isShown(name, message) ? [message.id] : [])),
  visible: ({ model }, caller) => askEach(caller, model.messages.keys(), (id) => `/api/items/${id}/states`),
};
