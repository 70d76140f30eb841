/** The loaded part of a list: sorted, each message once, complete down to its end. */

import type { Message } from '@tagloop/server/resources/messages/contract';
import type { Compare } from './order.ts';

/** What an event does to a list. */
export interface Change {
  readonly id: string;
  /** Absent when it left: deleted, moved, or no longer of the query. */
  readonly message?: Message;
}

export interface Window {
  readonly messages: readonly Message[];
  /** Whether the hub has messages behind the end. */
  readonly hasMore: boolean;
  /** Begins anew with a first page. */
  replace(page: readonly Message[], hasMore: boolean): void;
  /** Adds the page behind the end. */
  append(page: readonly Message[], hasMore: boolean): void;
  /** Takes in a message or a newer version of one, at its place. One behind the end waits for its page. */
  put(message: Message): void;
  apply(change: Change): void;
}

export function createWindow(compare: Compare): Window {
  let messages: readonly Message[] = [];
  /** The same ones by id, for lists grow long. */
  let held = new Map<string, Message>();
  let hasMore = false;
  /** The last message of the last page, as it was then: what the next page begins behind. */
  let end: Message | undefined;

  function remove(id: string): void {
    if (held.delete(id)) messages = messages.filter((message) => message.id !== id);
  }

  function put(message: Message): void {
    const version = held.get(message.id)?.version;
    if (version !== undefined && version > message.version) return;
    remove(message.id);
    if (hasMore && end && compare(message, end) > 0) return;
    messages = messages.toSpliced(placeOf(messages, message, compare), 0, message);
    held.set(message.id, message);
  }

  return {
    get messages() {
      return messages;
    },
    get hasMore() {
      return hasMore;
    },
    replace(page, more) {
      messages = page;
      held = new Map(page.map((message) => [message.id, message]));
      hasMore = more;
      end = page.at(-1);
    },
    append(page, more) {
      const last = messages.at(-1);
      hasMore = more;
      end = page.at(-1) ?? end;
      const [first] = page;
      if (first && (!last || compare(last, first) < 0) && page.every(({ id }) => !held.has(id))) {
        messages = messages.concat(page);
        for (const message of page) held.set(message.id, message);
      } else for (const message of page) put(message);
    },
    put,
    apply({ id, message }) {
      if (message) put(message);
      else remove(id);
    },
  };
}

/** The first place whose message comes after; by halving, since lists grow long. */
function placeOf(messages: readonly Message[], message: Message, compare: Compare): number {
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = messages[middle];
    if (other && compare(other, message) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
