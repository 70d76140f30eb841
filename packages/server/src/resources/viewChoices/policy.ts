/** Whose choices are seen by whom. */

import type { Actor } from '../../contract/actor.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';

/** A choice is shown while its person may read the topic; it comes back with the right. */
export function isShown(topics: TopicsService, actor: Actor, topic: TopicFacts): boolean {
  return topics.may(actor, 'read', topic);
}
