/** Operations of a source as ordinary upserts. */

import type { Label } from '@tagloop/language/labels/label';
import type { Actor } from '../../contract/actor.ts';
import type { Operation } from '../../integrations/source.ts';
import type { Transaction } from '../../store/store.ts';
import type { Outcome } from '../messages/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { TopicOf } from './places.ts';

export interface Applied {
  /** Ids of the messages, each once. */
  readonly messageIds: readonly number[];
  /** A sentence for the log. */
  readonly detail: string;
}

/** All of them or none: an error leaves the transaction to be undone. */
export async function apply(
  messages: Pick<MessagesService, 'upsert'>,
  tx: Transaction,
  actor: Actor,
  operations: readonly Operation[],
  topicOf: TopicOf,
): Promise<Applied> {
  const ids = new Set<number>();
  const counts = new Map<Outcome, number>();
  for (const operation of operations) {
    const { key, parentKey, text, labels, reply, at } = operation;
    const { outcome, message } = await messages.upsert(tx, actor, topicOf(operation), {
      key,
      parentKey,
      text,
      labels: labels && { set: labels.set?.map(labelInput), remove: labels.remove },
      reply: reply && { key: reply.key, text: reply.text, labels: reply.labels?.map(labelInput) },
      at: pastOf(at, tx.now),
    });
    ids.add(message.id);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return { messageIds: [...ids], detail: sentenceOf(counts) };
}

function labelInput(label: Label | string): { text: string; color?: string } {
  return typeof label === 'string' ? { text: label } : label;
}

const aheadAllowed = 5 * 60_000;

/** A sender whose clock runs far ahead is taken to mean now: its deliveries must not be lost for that. */
function pastOf(at: number, now: number): number {
  return at > now + aheadAllowed ? now : at;
}

function sentenceOf(counts: ReadonlyMap<Outcome, number>): string {
  if (counts.size === 0) return 'Nothing to write.';
  const parts = [...counts].map(([outcome, count]) => `${count} ${outcome}`);
  return `Messages: ${parts.join(', ')}.`;
}
