import type { Delivery, Intake, Preview } from '../../resources/intakes/contract.ts';
import { ask, askEach, type Door, seenIn } from './door.ts';
import type { DeliveryModel, Model } from './model.ts';

const deliveriesWhere = (model: Model, holds: (delivery: DeliveryModel) => boolean): string[] =>
  [...model.deliveries].flatMap(([id, delivery]) => (holds(delivery) ? id : []));

/** Managers see that there is one, and where; also admins of the hub, who do not read the topic. */
export const intakes: Door = {
  name: 'intakes',
  allowed: (model, name) => (model.managesIntake(name) && model.intake ? [model.intake.id] : []),
  visible: (_, caller) =>
    ask<{ intakes: Intake[] }>(caller, '/api/intakes', (body) => body.intakes.map(({ id }) => id)),
};

/** How deliveries went, and never what they said. */
export const deliveryLog: Door = {
  name: 'log of deliveries',
  allowed: (model, name) => deliveriesWhere(model, () => model.managesIntake(name)),
  visible: ({ model }, caller) =>
    ask<{ deliveries: Delivery[] }>(caller, `/api/intakes/${model.intake?.id}/deliveries?limit=200`, (body) =>
      body.deliveries.map(({ id }) => id),
    ),
};

export const deliveryPayloads: Door = {
  name: 'payloads of deliveries',
  allowed: (model, name) => deliveriesWhere(model, (delivery) => model.readsPayload(name, delivery)),
  visible: ({ model }, caller) => askEach(caller, model.deliveries.keys(), (id) => `/api/deliveries/${id}`),
};

/** What the settings would make of the last deliveries. */
export const previews: Door = {
  name: 'preview of deliveries',
  allowed: (model, name) =>
    deliveriesWhere(model, (delivery) => !delivery.isReplay && model.readsPayload(name, delivery)),
  async visible({ model }, caller) {
    const url = `/api/intakes/${model.intake?.id}/preview`;
    const answer = await caller.call<{ previews: Preview[] }>('POST', url, { limit: 50 });
    return seenIn(answer, ({ previews }) => previews.flatMap(({ delivery }) => delivery ?? []));
  },
};
