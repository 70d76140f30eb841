/** Reading the log. Writing is the transaction's: `tx.append`. */

import type { Kysely } from 'kysely';

export interface LogRow {
  position: number;
  kind: string;
  topic_id: number | null;
  message_id: number | null;
  actor_id: number | null;
  at: number;
  recorded: number;
  data: string;
}

interface Tables {
  log: { id: string; position: number };
  event: LogRow;
}

/** Too much was missed to be told one by one. */
export class TooMuchMissed extends Error {}

/** Its random id and the position of its last event. */
export async function logHead(db: Kysely<unknown>): Promise<{ id: string; position: number }> {
  return (db as Kysely<Tables>).selectFrom('log').select(['id', 'position']).executeTakeFirstOrThrow();
}

/** Events behind a position, in order. */
export function eventsAfter(db: Kysely<unknown>, position: number, limit: number): Promise<LogRow[]> {
  return (db as Kysely<Tables>)
    .selectFrom('event')
    .selectAll()
    .where('position', '>', position)
    .orderBy('position')
    .limit(limit)
    .execute();
}
