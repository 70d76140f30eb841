/** Who is seen where, and by whom. */

import { type Actor, actorFor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UserFacts } from '../users/service.ts';

/** Nobody sits behind a robot. */
export function requirePerson(actor: Actor): void {
  if (actor.robot) throw new HubError('forbidden', 'A robot looks at nothing; only people are present');
}

/** Who may read a topic sees who is there. */
export function maySee(topics: TopicsService, actor: Actor, topic: TopicFacts): boolean {
  return topics.may(actor, 'read', topic);
}

/** Whoever lost the right to read a topic is there no more, nor whoever was archived. */
export function isSeen(topics: TopicsService, user: UserFacts, topic: TopicFacts): boolean {
  return !user.archived && topics.may(actorFor(user, 'presence', null), 'read', topic);
}
