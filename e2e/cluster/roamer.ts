/** A reader who moves from hub to hub with his cursor, and what he was told. */

import { createBackoff } from '@tagloop/client/backoff';
import { readCursor } from '@tagloop/client/cursor';
import { type FeedConnection, openFeed } from '@tagloop/client/live';
import type { Reader } from '../crash/reader.ts';
import type { Member } from './member.ts';

export interface Roamer extends Reader {
  /** Goes on at the next hub. */
  move(): void;
}

/** Settles when he reads at the first hub. */
export function startRoamer(members: readonly Member[], q: string): Promise<Roamer> {
  const positions: number[] = [];
  let from = 0;
  let reset: string | null = null;
  let moves = 0;
  let cursor: string | undefined;
  let feed: FeedConnection | undefined;
  return new Promise((resolve) => {
    const read = (): void => {
      const member = members[moves % members.length];
      if (!member) return;
      feed = openFeed(member.hub, {
        q,
        cursor,
        backoff: createBackoff(20, 200),
        onEvent(event) {
          if (event.type === 'reset') reset = event.data.reason;
          if (event.type === 'message') positions.push(readCursor(event.data.cursor)?.position ?? Number.NaN);
          if (event.type !== 'hello' || cursor !== undefined) return;
          cursor = event.data.cursor;
          from = readCursor(cursor)?.position ?? 0;
          resolve(roamer);
        },
      });
    };
    const roamer: Roamer = {
      get from() {
        return from;
      },
      positions,
      get resumed() {
        return moves;
      },
      get reset() {
        return reset;
      },
      move() {
        cursor = feed?.cursor ?? cursor;
        feed?.close();
        moves += 1;
        read();
      },
      close: () => feed?.close(),
    };
    read();
  });
}
