/** Changes what past events tell: the only write to the log beside its growing, for what must be forgotten. */

import type { Kysely } from 'kysely';
import type { LogRow } from './log.ts';

interface Tables {
  event: LogRow;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * @param which events that are about no message: those of a noun, or those of some topics
 * @param retell what an event tells from now on; the same object leaves it as it is
 */
export async function retellEvents(
  db: Kysely<Tables>,
  which: { readonly noun: string } | { readonly topicIds: readonly number[] },
  retell: (data: Data) => Data,
): Promise<void> {
  const rows = await db
    .selectFrom('event')
    .select(['position', 'data'])
    .where('message_id', 'is', null)
    .where((is) => ('noun' in which ? is('kind', 'like', `${which.noun}.%`) : is('topic_id', 'in', which.topicIds)))
    .execute();
  for (const { position, data } of rows) {
    const told = JSON.parse(data) as Data;
    const retold = retell(told);
    if (retold === told) continue;
    await db
      .updateTable('event')
      .set({ data: JSON.stringify(retold) })
      .where('position', '=', position)
      .execute();
  }
}
