/** Takes a name out of all texts: those of now, and those that the history holds. */

import { renameMentions } from '@tagloop/language/text/mentions';
import type { Store, Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';
import { rewrite } from './save.ts';
import { readText, stateOf } from './state.ts';
import type { MessageTables } from './tables.ts';

/** Ms that one look for texts may take. */
const searchBudget = 60_000;
const atOnce = 100;

/**
 * Takes its time, in steps. May be repeated.
 * @param names in lower case
 * @param by who asked for it
 */
export async function renameEverywhere(store: Store, names: readonly string[], to: string, by: number): Promise<void> {
  for (const find of [queries.textsWith, queries.eventsWith]) {
    for (let behind = 0; ; ) {
      const found = await store.query(find(store.tables<MessageTables>(), names, behind, atOnce), searchBudget);
      const last = found.at(-1);
      if (!last) break;
      behind = last.at;
      const ids = [...new Set(found.map(({ id }) => id))];
      await store.write(async (tx) => {
        for (const row of await queries.messagesByIds(tx.tables(), ids)) await renameIn(tx, row, names, to, by);
      });
    }
  }
}

async function renameIn(
  tx: Transaction,
  row: MessageTables['message'],
  names: readonly string[],
  to: string,
  by: number,
): Promise<void> {
  const renamed = (text: string) => renameMentions(text, names, to);
  const db = tx.tables<MessageTables>();
  for (const { position, data } of await queries.eventsOfMessage(db, row.id)) {
    const told = JSON.stringify(renamedIn(JSON.parse(data), renamed));
    if (told !== data) await queries.updateEventData(db, position, told);
  }
  const before = stateOf(row);
  const text = renamed(before.text);
  if (text === before.text) return;
  await rewrite(tx, before, { ...before, ...readText(text) }, { kind: 'message.redacted', actorId: by, at: tx.now });
}

interface Told {
  readonly text?: { readonly was?: unknown; readonly is?: unknown };
  readonly late?: { readonly text?: unknown };
}

/** The data of an event with its texts changed; what else it tells stays. */
function renamedIn(data: Told, renamed: (text: string) => string): Told {
  const change = (value: unknown) => (typeof value === 'string' ? renamed(value) : value);
  return {
    ...data,
    ...(data.text && { text: { ...data.text, was: change(data.text.was), is: change(data.text.is) } }),
    ...(data.late && { late: { ...data.late, text: change(data.late.text) } }),
  };
}
