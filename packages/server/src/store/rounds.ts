/** Work that goes on by the clock, once over all hubs; and for how long none of them looked, which is nobody's silence. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Logger } from '../lib/logger.ts';
import { leaseOf } from './lease.ts';
import type { Migration } from './migrate.ts';
import type { Store, Transaction } from './store.ts';

interface Tables {
  round: { name: string; at: number };
}

export const roundsMigration: Migration = {
  name: '2026-11-24-rounds',
  async up(db) {
    await sql`create table round (name text primary key, at bigint not null)`.execute(db);
  },
};

export interface RoundsOptions {
  readonly store: Store;
  readonly log: Logger;
  /** Alike on all hubs: only one of them does it at a time. */
  readonly name: string;
  /** Ms between two rounds. */
  readonly pause: number;
  /**
   * One turn of a round, short enough that nobody waits for the writer.
   * @param away ms for which no hub looked; 0 while one did
   * @returns whether there is more to do
   */
  turn(tx: Transaction, away: number): Promise<boolean>;
  /** Behind the turns, on every hub, whether it had one or not. */
  afterwards?(): Promise<void>;
}

export interface Rounds {
  /** Does what is due; the timer does it by itself. */
  sweep(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** So many pauses without a look, and the hub was away. */
const patience = 3;
/** So many, and it has lost the lease. */
const leased = 6;

export function createRounds({ store, log, name, pause, turn, afterwards }: RoundsOptions): Rounds {
  const lease = leaseOf(store, name, randomUUID());
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();

  async function round(): Promise<void> {
    let more = true;
    while (more && (await lease.hold(leased * pause))) {
      more = await store.write(async (tx) => turn(tx, await slept(tx)));
    }
    await afterwards?.();
  }

  async function slept(tx: Transaction): Promise<number> {
    const db = tx.tables<Tables>();
    const before = await db.selectFrom('round').select('at').where('name', '=', name).executeTakeFirst();
    await db
      .insertInto('round')
      .values({ name, at: tx.now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ at: tx.now }))
      .execute();
    const ms = before === undefined ? 0 : tx.now - before.at;
    return ms > patience * pause ? ms : 0;
  }

  function sweep(): Promise<void> {
    last = last.then(round).catch((error: unknown) => log.warn({ err: error }, `the rounds of ${name} wait`));
    return last;
  }

  return {
    sweep,
    start() {
      timer = setInterval(() => void sweep(), pause);
      timer.unref();
      void sweep();
    },
    async stop() {
      clearInterval(timer);
      await last;
      await lease.release().catch((error: unknown) => log.warn({ err: error }, `the lease of ${name} stays`));
    },
  };
}
