/** Who answers for a robot. It is a fact, not a right: whoever owns a robot may do no more with it than before. */

import { HubError } from '../../contract/errors.ts';
import type { Transaction } from '../../store/store.ts';
import { type Change, describe } from './change.ts';
import * as queries from './queries.ts';

/** The id of the person of this name, who may come in. Throws `invalid`. */
export async function ownerNamed(tx: Transaction, name: string): Promise<number> {
  const row = await queries.userCalled(tx.tables(), name.toLowerCase());
  if (row?.robot === 0 && row.archived_at === null) return row.id;
  const why = !row ? 'is nobody on this hub' : row.robot === 1 ? 'is a robot' : 'is archived';
  throw new HubError('invalid', `"${name}" ${why}; a robot is owned by a person who may come in`, {
    fields: [{ at: '/owner', message: why }],
  });
}

/** Whoever makes a robot owns it, unless that is a robot as well. */
export async function makerAsOwner(tx: Transaction, by: number | undefined): Promise<number | null> {
  const row = by === undefined ? undefined : await queries.userById(tx.tables(), by);
  return row?.robot === 0 ? row.id : null;
}

/** Nobody owns what an erased person owned. */
export async function disown({ tx, by, memory, row: person }: Change): Promise<void> {
  for (const row of await queries.robotsOf(tx.tables(), person.id)) {
    await describe({ tx, by, memory, row }, { owner_id: null });
  }
}
