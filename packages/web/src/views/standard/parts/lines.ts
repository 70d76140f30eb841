/** The lines of the list: messages, and a head before the first of each day. */

import type { Message } from '../../../data/messages.ts';

export type Line =
  | {
      readonly kind: 'day';
      readonly key: string;
      /** Milliseconds since 1970 of its first message here. */
      readonly at: number;
      /** Null while more of that day may follow. */
      readonly count: number | null;
    }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message }
  /** The replies of the message above. */
  | { readonly kind: 'thread'; readonly key: string; readonly message: Message };

/** `field` is the time that the list is ordered by; null where it is not ordered by time, and there are no days. */
export function linesOf(
  messages: readonly Message[],
  field: 'createdAt' | 'updatedAt' | null,
  hasMore: boolean,
  unfolded: ReadonlySet<string>,
): readonly Line[] {
  const lines: Line[] = [];
  let head = -1;
  let count = 0;
  /** The day of the last message, as instants that compare like its own; no date is made for each message. */
  let day: { readonly from: string; readonly to: string } | null = null;

  function close(isWhole: boolean): void {
    const line = lines[head];
    if (line?.kind === 'day') lines[head] = { ...line, count: isWhole ? count : null };
  }

  for (const message of messages) {
    if (field && !(day && day.from <= message[field] && message[field] < day.to)) {
      close(true);
      const at = new Date(message[field]);
      day = dayOf(at);
      head = lines.push({ kind: 'day', key: day.from, at: at.getTime(), count: null }) - 1;
      count = 0;
    }
    count += 1;
    lines.push({ kind: 'message', key: message.id, message });
    if (unfolded.has(message.id)) lines.push({ kind: 'thread', key: `thread ${message.id}`, message });
  }
  close(!hasMore);
  return lines;
}

/** The local day around a time, as RFC 3339. */
function dayOf(at: Date): { from: string; to: string } {
  const from = new Date(at.getFullYear(), at.getMonth(), at.getDate());
  const to = new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1);
  return { from: from.toISOString(), to: to.toISOString() };
}
