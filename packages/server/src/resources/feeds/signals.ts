/**
 * What open feeds are told besides messages: what their person read in another tab, a notification, another order of a
 * list. It is in no log and is not replayed: who was away asks anew. Other hubs on the same store are rung, and read it
 * from a table.
 */

import { randomUUID } from 'node:crypto';
import type { Logger } from '../../lib/logger.ts';
import type { Store, Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';
import type { FeedTables } from './tables.ts';

/** In place of a user: no user has this id. */
export const everybody = 0;

export interface Signal {
  /** Name of the SSE event. */
  readonly event: string;
  /** Or `everybody`. */
  readonly userId: number;
  readonly data: unknown;
}

/** Said to the other hubs. */
const note = 'signals';
/** Ms after which a hub looks even if it heard no ring: one may get lost. */
const pause = 5_000;
/** Ms for which a signal is kept: by then every hub has seen it. */
const kept = 60_000;

export class Signals {
  readonly #store: Store;
  readonly #log: Logger;
  readonly #hear: (signal: Signal) => void;
  /** This process, whose own signals it has heard at once. */
  readonly #hub = randomUUID();
  #last = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #isStopped = false;
  #cleanedAt = 0;

  constructor(store: Store, log: Logger, hear: (signal: Signal) => void) {
    this.#store = store;
    this.#log = log;
    this.#hear = hear;
  }

  /** Told when the transaction is committed, here at once and at a ring on other hubs. */
  async send(tx: Transaction, signal: Signal): Promise<void> {
    tx.afterCommit(() => {
      this.#hear(signal);
      this.#store.ring(note);
    });
    // Minted on a store of one hub, too: the same requests then make the same ids on each store.
    const id = await tx.mint();
    if (!this.#store.shared) return;
    const { event, userId, data } = signal;
    const row = { id, hub: this.#hub, event, user_id: userId, data: JSON.stringify(data), at: tx.now };
    tx.later<FeedTables['signal']>('signal', row);
    if (tx.now < this.#cleanedAt + kept) return;
    this.#cleanedAt = tx.now;
    await queries.deleteSignalsBefore(tx.tables(), tx.now - kept);
  }

  async start(): Promise<void> {
    if (!this.#store.shared) return;
    this.#last = await queries.lastSignal(this.#store.tables());
    this.#timer = setInterval(() => this.#wake(), pause);
    this.#timer.unref();
    this.#store.onRing((heard) => {
      if (heard === note || heard === '') this.#wake();
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isStopped = true;
    await this.#looking;
  }

  /** A wake in the midst of a look makes another one: it may be for what that one did not see. */
  #wake(): void {
    this.#looking = (this.#looking ?? Promise.resolve()).then(() => this.#look());
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    try {
      for (const row of await queries.signalsAfter(this.#store.tables<FeedTables>(), this.#last)) {
        this.#last = row.id;
        if (row.hub === this.#hub) continue;
        this.#hear({ event: row.event, userId: row.user_id, data: JSON.parse(row.data) });
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'signals of other hubs wait');
    }
  }
}
