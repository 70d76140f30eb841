/** One feed of the client that lives through every crash, and what it was told. */

import { createBackoff } from '@tagloop/client/backoff';
import type { Hub } from '@tagloop/client/call';
import { readCursor } from '@tagloop/client/cursor';
import { openFeed } from '@tagloop/client/live';

export interface Reader {
  /** Position in the log behind which it began. */
  readonly from: number;
  /** Positions of the events that were delivered, in that order. */
  readonly positions: readonly number[];
  /** How often it was resumed. */
  readonly resumed: number;
  /** Why the hub told it to read everything anew; null as it should be. */
  readonly reset: string | null;
  close(): void;
}

/** Settles when the feed stands. */
export function openReader(hub: Hub, q: string): Promise<Reader> {
  const positions: number[] = [];
  let resumed = 0;
  let reset: string | null = null;
  return new Promise((resolve) => {
    const feed = openFeed(hub, {
      q,
      backoff: createBackoff(20, 200),
      onEvent(event) {
        if (event.type === 'reset') reset = event.data.reason;
        if (event.type === 'message') positions.push(positionOf(event.data.cursor));
        if (event.type !== 'hello') return;
        if (event.data.resumed) resumed += 1;
        else resolve(reader(positionOf(event.data.cursor)));
      },
    });
    const reader = (from: number): Reader => ({
      from,
      positions,
      get resumed() {
        return resumed;
      },
      get reset() {
        return reset;
      },
      close: () => feed.close(),
    });
  });
}

/** Where the log stands now. */
export async function headOf(hub: Hub, q: string): Promise<number> {
  const reader = await openReader(hub, q);
  reader.close();
  return reader.from;
}

/**
 * While nothing but messages changes, every position of the log is an event of them: the reader must have been told of
 * all, one after the other. Waits for those that are on their way.
 * @param gone positions of events of messages that were deleted: who resumes behind them is not told any more
 * @returns what is wrong
 */
export async function missedBy(reader: Reader, head: number, gone: ReadonlySet<number>): Promise<string[]> {
  let last = head;
  while (gone.has(last)) last -= 1;
  for (let waited = 0; (reader.positions.at(-1) ?? 0) < last && waited < 20_000; waited += 50) {
    await new Promise((done) => setTimeout(done, 50));
  }
  if (reader.reset !== null) return [`the feed was reset: ${reader.reset}`];
  let before = reader.from;
  for (const position of [...reader.positions, head + 1]) {
    if (position <= before) return [`behind ${before} the feed delivered ${position}`];
    for (let missing = before + 1; missing < position; missing += 1) {
      if (!gone.has(missing)) return [`the feed did not deliver ${missing}, but ${before} and ${position}`];
    }
    before = position;
  }
  return [];
}

function positionOf(cursor: string): number {
  return readCursor(cursor)?.position ?? Number.NaN;
}
