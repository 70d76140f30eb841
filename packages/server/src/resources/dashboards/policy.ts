/** Who may do what with dashboards. */

import type { Actor } from '../../contract/actor.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';

type Topics = Pick<TopicsService, 'may' | 'require'>;

/** A dashboard is seen by the readers of its topic. What it shows they see by their own rights. */
export function maySee(topics: Topics, actor: Actor, topic: TopicFacts): boolean {
  return topics.may(actor, 'read', topic);
}

/**
 * It is changed by who may change the options of the topic's views: its admins. They must read it too, for they are
 * answered what it holds.
 */
export function requireChange(topics: Topics, actor: Actor, topic: TopicFacts): void {
  topics.require(actor, 'read', topic.path);
  topics.require(actor, 'admin', topic.path);
}
