/** What an outside sender sends, and what is done about it. */

import { deepEqual } from 'node:assert/strict';
import type { Of } from '../operations.ts';
import { intakeRobot, type Payload, type World } from '../world.ts';
import { mayUpsert, textOf, upserted } from './messages.ts';
import { settle, topicAt } from './settle.ts';

interface Received {
  readonly delivery: string;
  readonly outcome: string;
}

/** The robot writes by its rights of now. */
export async function deliver(world: World, { key }: Of<'deliver'>): Promise<void> {
  const word = world.newWord();
  const payload: Payload = { key, word, text: textOf(word) };
  const wasThere = new Set((await log(world)).map(({ id }) => id));
  const allowed = isTaken(world, key);
  const answer = await world.hub.nobody.call<Received>('POST', world.intakeUrl, payload);
  settle(allowed, answer);
  const line = (await log(world)).find(({ id }) => !wasThere.has(id));
  note(world, line, { key, word, allowed, isReplay: false });
}

export async function replay(world: World, { by, nth }: Of<'replay'>): Promise<void> {
  const { model } = world;
  const [id, delivery] = [...model.deliveries].at(nth % Math.max(1, model.deliveries.size)) ?? [];
  if (id === undefined || !delivery) return;
  const answer = await world.caller(by).call<Received>('POST', `/api/deliveries/${id}/replay`);
  if (!settle(model.readsPayload(by, delivery), answer)) return;
  const { word, key } = delivery;
  const allowed = isTaken(world, key);
  const line = (await log(world)).find((each) => each.id === answer.body.delivery);
  note(world, line, { key, word, allowed, isReplay: true });
}

/** Who moves it must manage both topics; its robot gets the right to write where it lacks one. */
export async function moveIntake(world: World, { by, nth }: Of<'moveIntake'>): Promise<void> {
  const { model } = world;
  const topic = topicAt(world, nth);
  if (!model.intake) return;
  const allowed = model.managesIntake(by) && model.may(by, 'admin', topic);
  const answer = await world.caller(by).call('PATCH', `/api/intakes/${model.intake.id}`, { topic: topic.path });
  if (!settle(allowed, answer)) return;
  model.intake.topic = topic;
  if (!model.holds(intakeRobot, 'write', topic)) topic.rights.set(`user ${intakeRobot}`, 'write');
}

const isTaken = ({ model }: World, key: string): boolean =>
  model.intake !== undefined && mayUpsert(model, intakeRobot, model.intake.topic, key);

interface Line {
  readonly id: string;
  readonly outcome: string;
  readonly messages: readonly string[];
}

/** As the hub's admin sees it: he manages every topic but the direct ones, where no intake is. */
async function log({ hub, model }: World): Promise<readonly Line[]> {
  const url = `/api/intakes/${model.intake?.id}/deliveries?limit=200`;
  return (await hub.admin.call<{ deliveries: Line[] }>('GET', url)).body.deliveries;
}

function note(
  world: World,
  line: Line | undefined,
  { key, word, allowed, isReplay }: { key: string; word: string; allowed: boolean; isReplay: boolean },
): void {
  const { model } = world;
  deepEqual(line?.outcome, allowed ? 'accepted' : 'failed');
  if (!line || !model.intake) return;
  const { topic } = model.intake;
  const [id] = line.messages;
  if (allowed && id !== undefined) upserted(world, { by: intakeRobot, topic, key, word, id });
  const message = id === undefined ? null : (model.messages.get(id) ?? null);
  model.deliveries.set(line.id, { topic, key, word, message, isReplay });
}
