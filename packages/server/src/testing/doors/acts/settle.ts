/** What all acts share. */

import { deepEqual } from 'node:assert/strict';
import type { Reply } from '../../app.ts';
import type { MessageModel, TopicModel } from '../model.ts';
import type { World } from '../world.ts';

/** Holds the answer against what the model says; @returns whether it was done */
export function settle(allowed: boolean, { status, body }: Reply<unknown>): boolean {
  deepEqual({ allowed, status, body }, { allowed: status < 300, status, body });
  return allowed;
}

export function topicAt({ model }: World, nth: number): TopicModel {
  const topics = [...model.topics.values()];
  const topic = topics[nth % topics.length];
  if (!topic) throw new Error('there are no topics');
  return topic;
}

export function messageAt({ model }: World, nth: number): MessageModel | undefined {
  const messages = [...model.messages.values()];
  return messages[nth % Math.max(1, messages.length)];
}
