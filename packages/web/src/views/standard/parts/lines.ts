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
  | { readonly kind: 'message'; readonly key: string; readonly message: Message };

/** `field` is the time that the list is ordered by; null where it is not ordered by time, and there are no days. */
export function linesOf(
  messages: readonly Message[],
  field: 'createdAt' | 'updatedAt' | null,
  hasMore: boolean,
): readonly Line[] {
  const lines: Line[] = [];
  let head = -1;
  let count = 0;

  function close(isWhole: boolean): void {
    const day = lines[head];
    if (day?.kind === 'day') lines[head] = { ...day, count: isWhole ? count : null };
  }

  for (const message of messages) {
    const at = field && new Date(message[field]);
    const key = at && `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
    if (at && key && lines[head]?.key !== key) {
      close(true);
      head = lines.push({ kind: 'day', key, at: at.getTime(), count: null }) - 1;
      count = 0;
    }
    count += 1;
    lines.push({ kind: 'message', key: message.id, message });
  }
  close(!hasMore);
  return lines;
}
