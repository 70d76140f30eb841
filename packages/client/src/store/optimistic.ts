/** What is shown before the hub has answered: changes laid over messages, and messages that do not exist yet. */

import type { Message } from '@tagloop/server/resources/messages/contract';

export interface Optimistic {
  /** Whether changes are laid over any message. */
  readonly hasChanges: boolean;
  /** The message with the changes that are under way; the same object when there are none. */
  view(message: Message): Message;
  /** Messages under way, and posted ones that the feed has not brought yet; oldest first. */
  readonly drafts: readonly Message[];
  /** Lays a change over a message; returns what takes it away again. */
  change(id: string, apply: (message: Message) => Message): () => void;
  /** Shows a message that does not exist yet; returns what takes it away again. */
  draft(message: Message): () => void;
  /** A newer version of a message, from the answer to a write. */
  settle(message: Message): void;
  /** A message that the feed brought: where it is one on its way, that one need not be shown any more. */
  meet(message: Message): void;
  subscribe(listener: (settled?: Message) => void): () => void;
}

export function createOptimistic(): Optimistic {
  const changes = new Map<string, readonly ((message: Message) => Message)[]>();
  const listeners = new Set<(settled?: Message) => void>();
  let drafts: readonly Message[] = [];
  /** Ids of messages that met their draft: several lists hear of the same one. */
  const met = new Set<string>();

  function tell(settled?: Message): void {
    for (const listener of [...listeners]) listener(settled);
  }

  return {
    get hasChanges() {
      return changes.size > 0;
    },
    view: (message) => (changes.get(message.id) ?? []).reduce((current, apply) => apply(current), message),
    get drafts() {
      return drafts;
    },
    change(id, apply) {
      changes.set(id, [...(changes.get(id) ?? []), apply]);
      tell();
      return () => {
        const left = (changes.get(id) ?? []).filter((each) => each !== apply);
        if (left.length === 0) changes.delete(id);
        else changes.set(id, left);
        tell();
      };
    },
    draft(message) {
      drafts = [...drafts, message];
      tell();
      return () => {
        drafts = drafts.filter((each) => each !== message);
        tell();
      };
    },
    settle: tell,
    meet(message) {
      if (met.has(message.id)) return;
      const draft = drafts.find((each) => isSame(each, message));
      if (!draft) return;
      met.add(message.id);
      drafts = drafts.filter((each) => each !== draft);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(draft: Message, message: Message): boolean {
  return (
    draft.author.name === message.author.name &&
    draft.text === message.text &&
    draft.topic === message.topic &&
    draft.parentId === message.parentId
  );
}
