/** Where the operations of a delivery go: the intake's topic, or their own place below it. */

import { type Actor, actorFor } from '../../contract/actor.ts';
import type { Operation } from '../../integrations/source.ts';
import type { Store } from '../../store/store.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UserFacts, UsersService } from '../users/service.ts';
import { speaksForMaker } from './policy.ts';
import type { IntakeRow } from './tables.ts';

export type TopicOf = (operation: Operation) => TopicFacts;

export interface PlaceServices {
  readonly store: Store;
  readonly topics: TopicsService;
  readonly users: UsersService;
}

export interface PlaceRequest {
  readonly intake: IntakeRow;
  /** The intake's own topic. */
  readonly topic: TopicFacts;
  readonly robot: UserFacts;
  /** Who writes: the robot. */
  readonly actor: Actor;
  readonly operations: readonly Operation[];
}

/**
 * Makes the places that are missing, in a write of its own: rights and feeds go by what is committed. A place that is
 * there already, but where the robot may not write, is opened to it when the intake's maker may do that.
 */
export async function openPlaces(services: PlaceServices, request: PlaceRequest): Promise<TopicOf> {
  const places = new Set(request.operations.map((operation) => operation.place).filter((place) => place !== undefined));
  const topics = new Map<string, TopicFacts>();
  for (const place of places) topics.set(place, await openPlace(services, request, `${request.topic.path}/${place}`));
  return ({ place }) => (place === undefined ? request.topic : (topics.get(place) ?? request.topic));
}

async function openPlace(
  { store, topics, users }: PlaceServices,
  { intake, robot, actor }: PlaceRequest,
  path: string,
): Promise<TopicFacts> {
  const known = topics.byPath(path);
  // The robot itself manages nothing; a place below its topic is made on the word of the intake's settings.
  if (!known) return store.write((tx) => topics.ensure(tx, { ...actor, admin: true, scopes: null }, path));
  const maker = users.byId(intake.maker_id);
  if (topics.may(actor, 'write', known) || !speaksForMaker(maker)) return known;
  const onBehalf = actorFor(maker, actor.credential, null);
  if (topics.may(onBehalf, 'admin', known)) {
    await store.write((tx) => topics.grant(tx, onBehalf, known, robot, 'write'));
  }
  return known;
}
