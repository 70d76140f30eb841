/** Who is notified of what. */

import { actorFor } from '../../contract/actor.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UserFacts } from '../users/service.ts';

/** Ms after which what happened is history, and nobody is called for it. */
const newsWithin = 86_400_000;

/** What is dated back by more than a day calls nobody: it was imported, or comes very late. */
export function isNews(at: number, now: number): boolean {
  return at >= now - newsWithin;
}

/** Nobody is told of what he did himself, nor of what he may not read; whoever was archived is told nothing. */
export function mayBeTold(topics: TopicsService, user: UserFacts, topic: TopicFacts, actorId: number | null): boolean {
  return user.id !== actorId && !user.archived && topics.may(actorFor(user, 'notification', null), 'read', topic);
}
