/**
 * How many occurrences of an alert are kept: where its topic has the parameter `keepOccurrences`, the first one and so many
 * of the last. What people say in the thread stays.
 */

import { readOccurrence } from '@tagloop/language/vocabulary/occurrence';
import type { Transaction } from '../../store/store.ts';
import type { Parts } from './escalations.ts';
import * as queries from './queries.ts';
import { newAlert } from './rules.ts';
import type { AlertTables } from './tables.ts';

/** Threads and replies of one turn: few enough that nobody waits for the writer. */
const threadsAtOnce = 20;
const repliesAtOnce = 100;

/**
 * Deletes what is too old. A turn goes on with the alert where the one before ended.
 * @returns its turn, which says whether there are more
 */
export function createForget(parts: Parts): (tx: Transaction) => Promise<boolean> {
  const { topics } = parts;
  /** Topics before this one, and its alerts up to this one, were looked at in this round. */
  let reached = { topic: 0, alert: 0 };

  return async (tx) => {
    for (const { id, settings } of topics.all().toSorted((a, b) => a.id - b.id)) {
      const kept = readKept(settings.parameters.keepOccurrences);
      if (kept === null || id < reached.topic) continue;
      if (id > reached.topic) reached = { topic: id, alert: 0 };
      const long = { topicId: id, replies: kept + 1, behind: reached.alert };
      const ids = await queries.longThreads(tx.tables(), long, threadsAtOnce);
      for (const alert of ids) {
        if (await forget(tx, parts, alert, kept)) return true;
        reached = { topic: id, alert };
      }
      if (ids.length === threadsAtOnce) return true;
    }
    reached = { topic: 0, alert: 0 };
    return false;
  };
}

/** @returns whether it did as much as one turn may do */
async function forget(tx: Transaction, { messages, users }: Parts, id: number, kept: number): Promise<boolean> {
  const db = tx.tables<AlertTables>();
  const replies = await messages.statesOf(tx.tables(), await queries.repliesOf(db, id));
  const occurrences = replies
    .filter(({ authorId, text }) => users.byId(authorId)?.robot === true && readOccurrence(text) !== null)
    .sort((a, b) => a.id - b.id);
  const old = occurrences.slice(1, -kept).slice(0, repliesAtOnce);
  if (old.length === 0) return false;
  await messages.removeReplies(tx, id, old);
  const row = (await queries.alertById(db, id)) ?? newAlert(id, tx.now);
  await queries.putAlert(db, { ...row, forgotten: row.forgotten + old.length });
  return old.length === repliesAtOnce;
}

/** Null for what is no number of occurrences. */
function readKept(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text.trim()) ? Number(text) : null;
}
