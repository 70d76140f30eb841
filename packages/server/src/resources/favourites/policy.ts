/** Whose favourites are seen by whom. */

import type { Actor } from '../../contract/actor.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';

/** A favourite topic is shown while its person may read it; it comes back with the right. */
export function isShown(topics: TopicsService, actor: Actor, topic: TopicFacts): boolean {
  return topics.may(actor, 'read', topic);
}
