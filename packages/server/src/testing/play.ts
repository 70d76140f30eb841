/** A scenario without a hub: readings applied in turn, as far as texts, labels and folds go. */

import { changeLabels } from '@tagloop/language/labels/change';
import type { Label } from '@tagloop/language/labels/label';
import { tagsOf } from '@tagloop/language/text/tags';
import { foldsFor } from '@tagloop/language/vocabulary/folds';
import type { Operation, Reading } from '../integrations/source.ts';

export interface PlayedMessage {
  readonly key: string;
  readonly parentKey?: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly at: number;
}

/** The messages by key, as they are after the last reading. */
export function play(readings: readonly Reading[]): ReadonlyMap<string, PlayedMessage> {
  const messages = new Map<string, PlayedMessage>();
  for (const reading of readings) {
    for (const operation of reading.outcome === 'operations' ? reading.operations : []) apply(messages, operation);
  }
  return messages;
}

/** The texts of a message's labels. */
export function labelsOf(messages: ReadonlyMap<string, PlayedMessage>, key: string): string[] {
  return messages.get(key)?.labels.map((label) => label.text) ?? [];
}

function apply(messages: Map<string, PlayedMessage>, { key, parentKey, text, labels, reply, at }: Operation): void {
  write(messages, { key, parentKey, text, labels, at });
  if (reply) {
    write(messages, {
      key: reply.key ?? `${key}/${messages.size}`,
      parentKey: key,
      text: reply.text,
      labels: { set: reply.labels },
      at,
    });
  }
  fold(messages, parentKey ?? key);
}

function write(messages: Map<string, PlayedMessage>, { key, parentKey, text, labels, at }: Operation): void {
  const before = messages.get(key);
  const set = labels?.set?.map((label) => (typeof label === 'string' ? { text: label } : label));
  messages.set(key, {
    key,
    parentKey: parentKey ?? before?.parentKey,
    text: text ?? before?.text ?? '',
    labels: changeLabels(before?.labels ?? [], { set, remove: labels?.remove }),
    at,
  });
}

function fold(messages: Map<string, PlayedMessage>, rootKey: string): void {
  const root = messages.get(rootKey);
  if (!root) return;
  const replies = [...messages.values()].filter((message) => message.parentKey === rootKey);
  const labels = foldsFor(tagsOf(root.text), root.text).reduce(
    (current, each) => changeLabels(current, each.fold({ labels: current }, replies)),
    root.labels,
  );
  messages.set(rootKey, { ...root, labels });
}
