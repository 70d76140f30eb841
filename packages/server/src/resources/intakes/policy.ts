/** Who may do what with intakes: those who manage the topic, admins of the hub among them. */

import type { Actor } from '../../contract/actor.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';

/** The topic of that path, for its admins; else `not-found`, `forbidden` or `scope-missing`. */
export function requireManaged(topics: TopicsService, actor: Actor, path: string): TopicFacts {
  return topics.require(actor, 'admin', path);
}

/** Whether the intakes of a topic, their logs and payloads, are the actor's business. */
export function mayManage(topics: TopicsService, actor: Actor, topicId: number): boolean {
  const topic = topics.byId(topicId);
  return topic !== undefined && topics.may(actor, 'admin', topic);
}
