/** Who may do what with messages. Reading and writing a topic is the topics' policy; this is what comes on top. */

import { type Actor, covers } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { MessageState } from './state.ts';

/** Text is replaced by its author, or by an admin of the topic; nobody's in an archived one. */
export function mayEdit(topics: TopicsService, actor: Actor, topic: TopicFacts, message: MessageState): boolean {
  if (topic.archivedAt !== null) return false;
  return topics.may(actor, 'admin', topic) || (topics.may(actor, 'write', topic) && message.authorId === actor.userId);
}

/** A message is deleted and restored by its author, or by an admin of the topic. */
export const mayDelete = mayEdit;

/** Who wrote by a key is told what it led to as far as he may read it, or wrote it himself; no text of a deleted one. */
export function mayBeTold(topics: TopicsService, actor: Actor, topic: TopicFacts, message: MessageState): boolean {
  if (message.deletedAt !== null) return topics.may(actor, 'read', topic) && mayDelete(topics, actor, topic, message);
  return topics.may(actor, 'read', topic) || message.authorId === actor.userId;
}

/** Who reads may like and vote; labels, tasks, pins, places and replies want the right to write. */
export function mayReact(topics: TopicsService, actor: Actor, topic: TopicFacts): boolean {
  return topic.archivedAt === null && topics.may(actor, 'read', topic);
}

/** Ms that a sender's clock may run ahead; the id is of now all the same. */
export const aheadAllowed = 5 * 60_000;

/** Only a token with the verb `backdate` says when something happened, and at most five minutes ahead. */
export function timeOf(actor: Actor, topic: TopicFacts, at: number | undefined, now: number): number {
  if (at === undefined) return now;
  if (actor.scopes === null || !covers(actor, 'backdate', topic.path)) {
    throw new HubError('scope-missing', 'Only a token with the verb "backdate" may send "at"');
  }
  if (at > now + aheadAllowed) throw new HubError('invalid', '"at" lies more than five minutes ahead');
  return at;
}
