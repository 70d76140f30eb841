import { formatInstant } from '@tagloop/language/time/instant';
import type { Actor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import type { Topic } from './contract.ts';
import type { TopicFacts, TopicsService } from './service.ts';

/** A topic as the actor sees it; who may not read it does not learn when somebody wrote there. */
export function presentTopic(topics: TopicsService, actor: Actor, topic: TopicFacts): Topic {
  const may = {
    read: topics.may(actor, 'read', topic),
    write: topics.may(actor, 'write', topic),
    admin: topics.may(actor, 'admin', topic),
  };
  const last = may.read ? topics.lastMessageAt(topic.id) : null;
  return {
    id: writeId(topic.id),
    path: topic.path,
    kind: topic.kind,
    parties: topics.partiesOf(topic),
    description: topic.description,
    stages: [...topic.stages],
    defaultView: topic.defaultView,
    forcedView: topic.forcedView,
    settings: topic.settings,
    may,
    lastMessageAt: last === null ? null : formatInstant(last),
    version: topic.version,
    createdAt: formatInstant(topic.createdAt),
    archivedAt: topic.archivedAt === null ? null : formatInstant(topic.archivedAt),
  };
}
