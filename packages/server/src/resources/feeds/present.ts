/** A delivered change as readers of a feed get it. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Delivered } from '../../events/broadcaster.ts';
import { writeCursor } from '../../events/cursor.ts';
import { frameOf } from '../../events/frame.ts';
import type { FeedEvent } from './contract.ts';

/** The frame's message is one text for all readers. */
export function frameFor({ change, matches }: Delivered, log: string): string {
  const isThere = [...matches.values()].some((match) => match !== 'left');
  const head = JSON.stringify(headOf({ change, matches }, log));
  const data = isThere ? `${head.slice(0, -1)},"message":${change.message()}}` : head;
  return frameOf('message', data, writeCursor({ log, position: change.position }));
}

function headOf({ change, matches }: Delivered, log: string): FeedEvent {
  return {
    cursor: writeCursor({ log, position: change.position }),
    kind: change.kind,
    actor: change.actor,
    at: formatInstant(change.at),
    queries: Object.fromEntries(matches),
    id: change.id,
  };
}

/** The same for code of the hub. */
export function eventOf(delivered: Delivered, log: string): FeedEvent {
  const head = headOf(delivered, log);
  const isThere = [...delivered.matches.values()].some((match) => match !== 'left');
  return isThere ? { ...head, message: JSON.parse(delivered.change.message()) as FeedEvent['message'] } : head;
}
