/**
 * Timed work that keeps the store small. One hub does it for all of them, as long as it holds the lease; what was missed
 * while none ran is done at the next start.
 */

import { randomUUID } from 'node:crypto';
import { leaseOf } from '../../store/lease.ts';
import type { Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';

declare module '../resource.ts' {
  interface Services {
    upkeep: UpkeepService;
  }
}

export interface Sweep {
  /** `messages that were deleted 30 days ago` */
  readonly name: string;
  /** Ms between two times. */
  readonly every: number;
  /** One turn, short enough that nobody waits for the writer. @returns whether there is more to do */
  sweep(tx: Transaction): Promise<boolean>;
}

export interface UpkeepService {
  /** Does what is due, all of it; the timer does the same by itself. */
  sweep(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const minute = 60_000;
/** A hub that is silent for so long has lost the lease. */
const leaseTime = 5 * minute;

export function createUpkeep({ store, clock, log }: Deps, sweeps: readonly Sweep[]): UpkeepService {
  const lease = leaseOf(store, 'upkeep', randomUUID());
  /** When each was last done, ms since 1970. */
  const done = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let last = Promise.resolve();

  async function sweepAll(): Promise<void> {
    for (const { name, every, sweep } of sweeps) {
      if (isStopping || clock.now() < (done.get(name) ?? 0) + every) continue;
      let more = true;
      while (more && !isStopping) {
        // Renewed before each turn: there may be hours of them.
        if (!(await lease.hold(leaseTime))) return;
        more = await store.write(sweep);
      }
      done.set(name, clock.now());
    }
  }

  function sweep(): Promise<void> {
    last = last.then(sweepAll).catch((error: unknown) => log.warn({ err: error }, 'upkeep waits'));
    return last;
  }

  return {
    sweep,
    start() {
      timer = setInterval(() => void sweep(), minute);
      timer.unref();
      void sweep();
    },
    async stop() {
      clearInterval(timer);
      isStopping = true;
      await last;
      await lease.release().catch((error: unknown) => log.warn({ err: error }, 'the lease of upkeep stays'));
    },
  };
}
