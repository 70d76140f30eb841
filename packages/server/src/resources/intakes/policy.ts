/**
 * Who may do what with intakes: those who manage the topic, admins of the hub among them. What an intake writes is its
 * robot's: one that may no longer write in the intake's topic neither writes nor makes places below it.
 */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { writeId } from '../../lib/ids.ts';
import type { MessagesService } from '../messages/service.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UserFacts } from '../users/service.ts';
import type { DeliveryRow } from './tables.ts';

/** The topic of that path, for its admins; else `not-found`, `forbidden` or `scope-missing`. */
export function requireManaged(topics: TopicsService, actor: Actor, path: string): TopicFacts {
  return topics.require(actor, 'admin', path);
}

/** Whether the intakes of a topic and their logs are the actor's business. */
export function mayManage(topics: TopicsService, actor: Actor, topicId: number): boolean {
  const topic = topics.byId(topicId);
  return topic !== undefined && topics.may(actor, 'admin', topic);
}

/** As whom an intake writes in its topic; else `not-found` or `forbidden`. */
export function requireWriter(topics: TopicsService, robot: Actor, topic: TopicFacts): void {
  topics.require(robot, 'write', topic.path);
}

/** Whether a robot is let into a place in the name of who made the intake: only as long as he is there. */
export function speaksForMaker(maker: UserFacts | undefined): maker is UserFacts {
  return maker !== undefined && !maker.archived;
}

/**
 * A payload says what its messages say, or would have said. Who manages the intake sees it, sends it again and tries
 * settings on it when he reads the topic that it came for, and every message that it wrote, where that lies now.
 */
export async function mayReadPayload(
  { topics, messages }: { readonly topics: TopicsService; readonly messages: Pick<MessagesService, 'get'> },
  actor: Actor,
  delivery: Pick<DeliveryRow, 'message_ids'>,
  topicId: number,
): Promise<boolean> {
  const topic = topics.byId(topicId);
  if (!topic || !topics.may(actor, 'read', topic)) return false;
  const ids: number[] = JSON.parse(delivery.message_ids);
  try {
    for (const id of ids) await messages.get(actor, writeId(id));
    return true;
  } catch (error) {
    if (error instanceof HubError) return false;
    throw error;
  }
}
