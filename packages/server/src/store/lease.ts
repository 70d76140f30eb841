/** Work that one hub does for all of them: it holds a row here, and loses it when it no longer renews. */

import { type Kysely, sql } from 'kysely';
import type { Migration } from './migrate.ts';
import type { Store, Transaction } from './store.ts';

interface Tables {
  lease: { name: string; holder: string; until: number };
}

export const leaseMigration: Migration = {
  name: '2026-11-22-lease',
  async up(db) {
    await sql`create table lease (name text primary key, holder text not null, until bigint not null)`.execute(db);
  },
};

export interface Lease {
  /**
   * Takes the lease or renews it; false when another holder has it.
   * @param ms for how long, counted from now
   */
  hold(ms: number): Promise<boolean>;
  /** Gives it back, so that another holder need not wait for its end. */
  release(): Promise<void>;
}

/** @param holder differs between any two processes */
export function leaseOf(store: Store, name: string, holder: string): Lease {
  return {
    hold: (ms) => store.write((tx) => take(tx.tables(), { name, holder, until: tx.now + ms }, tx.now)),
    async release() {
      await store.write((tx) =>
        tx.tables<Tables>().deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute(),
      );
    },
  };
}

async function take(db: Kysely<Tables>, row: Tables['lease'], now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('lease')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder: row.holder, until: row.until })
        .where((is) => is.or([is('lease.holder', '=', row.holder), is('lease.until', '<=', now)])),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

const day = 86_400_000;

/** Forgets leases that were over a day ago. @returns whether there are more: never */
export async function forgetLeases(tx: Transaction): Promise<boolean> {
  await tx
    .tables<Tables>()
    .deleteFrom('lease')
    .where('until', '<', tx.now - day)
    .execute();
  return false;
}
