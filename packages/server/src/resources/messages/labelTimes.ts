/** Since when messages carry their labels: the open spans of the history, one query for many messages. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Kysely } from 'kysely';
import { readId, writeId } from '../../lib/ids.ts';
import type { LabelTimes } from './contract/labelTimes.ts';
import { openSpans } from './queries.ts';
import type { MessageTables } from './tables.ts';

/** @param readable topics of the reader; what lies elsewhere, like what was deleted, is left out */
export async function labelTimesOf(
  db: Kysely<MessageTables>,
  readable: { has(topicId: number): boolean },
  ids: readonly string[],
): Promise<LabelTimes[]> {
  const numbers = ids.flatMap((id) => readId(id) ?? []);
  if (numbers.length === 0) return [];
  const found = new Map<number, LabelTimes>();
  for (const { id, topic_id, label, from_at } of await openSpans(db, numbers)) {
    if (!readable.has(topic_id)) continue;
    const message = found.get(id) ?? { id: writeId(id), labels: [] };
    if (label !== null && from_at !== null) message.labels.push({ text: label, since: formatInstant(from_at) });
    found.set(id, message);
  }
  return [...found.values()];
}
