/** Who may see what of the log. */

import { type Actor, covers } from '../../contract/actor.ts';
import type { TopicsService } from '../topics/service.ts';

export interface Sight {
  readonly userId: number;
  /** Topics whose messages he may read: their events with them, those of deleted ones only as a deleter. */
  readonly readable: readonly number[];
  readonly writable: readonly number[];
  /** Topics of which he sees the events about topic and intakes. */
  readonly managed: readonly number[];
  /** Topics that are none of his business: for an admin of the hub the direct topics. */
  readonly unmanaged: readonly number[];
  /** Whether he sees what is about users, groups, tokens and hooks, and about topics that are gone. */
  readonly hub: boolean;
}

/** By the rights of now and the scopes of the token; an admin of the hub manages all topics, and reads none by that. */
export function sightOf(topics: TopicsService, actor: Actor): Sight {
  const idsFor = (level: 'read' | 'write' | 'admin') =>
    topics.all().flatMap((topic) => (topics.may(actor, level, topic) ? topic.id : []));
  const managed = new Set(idsFor('admin'));
  return {
    userId: actor.userId,
    readable: idsFor('read'),
    writable: idsFor('write'),
    managed: [...managed],
    unmanaged: topics.all().flatMap(({ id }) => (managed.has(id) ? [] : id)),
    hub: actor.admin && covers(actor, 'admin', '/'),
  };
}
