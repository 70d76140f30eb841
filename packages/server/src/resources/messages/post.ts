import { changeLabels } from '@tagloop/language/labels/change';
import { HubError } from '../../contract/errors.ts';
import type { TopicFacts } from '../topics/service.ts';
import { afterReply } from './folding.ts';
import { applyLabels, type LabelInput, readLabels } from './labels.ts';
import type { MessageState } from './state.ts';
import { type Act, byKey, create, homeOf, present, readMessageText, requireWrite, rootOf } from './write.ts';

export interface PostInput {
  readonly text: string;
  readonly labels?: readonly LabelInput[];
  readonly key?: string;
  readonly parentId?: string;
  readonly parentKey?: string;
}

/** A new message or reply. A key that leads to a message already is a conflict; upsert moves that one on. */
export async function post(act: Act, named: TopicFacts, input: PostInput): Promise<MessageState> {
  requireWrite(act, act.actor, named);
  const root = await parentOf(act, named, input);
  const topic = root ? homeOf(act, named, root) : named;
  const text = readMessageText(input.text, topic);
  if (input.key !== undefined && (await byKey(act, topic, input.key))) {
    throw new HubError('conflict', `The key "${input.key}" leads to a message of ${topic.path} already; use upsert`);
  }
  const { labels, marks } = applyLabels(
    { labels: changeLabels([], {}), marks: { text: act.at } },
    { set: readLabels(input.labels) },
    act.at,
    topic.families,
  );
  const made = await create(act, topic, { key: input.key ?? null, text, labels, marks }, root);
  if (root) await afterReply(act, topic, root.id);
  return made;
}

async function parentOf(act: Act, topic: TopicFacts, input: PostInput): Promise<MessageState | null> {
  if (input.parentId !== undefined) {
    const { message } = await present(act, act.tx.tables(), act.actor, input.parentId);
    if (message.topicId !== topic.id) throw new HubError('invalid', 'The message replied to lies in another topic');
    return rootOf(act, message);
  }
  if (input.parentKey !== undefined) {
    const message = await byKey(act, topic, input.parentKey);
    if (!message || message.deletedAt !== null) {
      throw new HubError('not-found', `No message of ${topic.path} has the key "${input.parentKey}"`);
    }
    return rootOf(act, message);
  }
  return null;
}
