/** Runs the hooks: one hub of all listens for them and delivers, the one that holds the lease. */

import { randomUUID } from 'node:crypto';
import { leaseOf } from '../../store/lease.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { UsersService } from '../users/service.ts';
import { createDeliverer } from './delivery.ts';
import { createSubscriptions } from './subscriptions.ts';

export interface Queue {
  start(): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
  /** To be called after a change of hooks. */
  changed(): Promise<void>;
  /** Queues what was found and delivers what is due; waits for both. The timer does the same by itself. */
  settle(): Promise<void>;
}

const second = 1_000;
const beat = second;
/** A hub that is silent for so long has lost the lease. */
const leaseTime = 30 * second;
const renewal = 10 * second;

export function createQueue(
  deps: Deps,
  services: { feeds: FeedsService; users: UsersService; messages: MessagesService },
): Queue {
  const { store, clock, log } = deps;
  const lease = leaseOf(store, 'hooks', randomUUID());
  const subscriptions = createSubscriptions(deps, services, wake);
  const deliverer = createDeliverer(deps, services);
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let holding = false;
  let renewAt = 0;
  let woken = false;
  /** Turns do not overlap. */
  let last = Promise.resolve();

  // Hooks are made, changed and deleted by any hub.
  deps.follower.onTold(({ events }) => {
    if (!events.some(({ kind }) => kind.startsWith('hook.'))) return;
    renewAt = 0;
    wake();
  });
  // The cursors in the store say what is still to be delivered.
  deps.follower.onLost(() => {
    subscriptions.end();
    renewAt = 0;
    wake();
  });

  /** Events of one commit share a turn. */
  function wake(): void {
    if (woken) return;
    woken = true;
    setImmediate(() => {
      woken = false;
      void turn();
    });
  }

  function turn(): Promise<void> {
    last = last.then(takeTurn).catch((error: unknown) => log.warn({ err: error }, 'hooks wait for the store'));
    return last;
  }

  async function takeTurn(): Promise<void> {
    if (!running) return;
    if (clock.now() >= renewAt) await renew();
    if (!holding) return;
    await subscriptions.flush();
    await deliverer.begin();
  }

  async function renew(): Promise<void> {
    const held = await lease.hold(leaseTime);
    if (holding && !held) subscriptions.end();
    holding = held;
    renewAt = clock.now() + renewal;
    if (held) await subscriptions.sync();
  }

  return {
    start() {
      running = true;
      renewAt = 0;
      timer = setInterval(() => void turn(), beat);
      timer.unref();
      void turn();
    },

    async stop() {
      clearInterval(timer);
      await turn();
      running = false;
      await last;
      await deliverer.stop();
      subscriptions.end();
      if (!holding) return;
      holding = false;
      // Else the next holder waits until the lease is over.
      await lease.release().catch((error: unknown) => log.warn({ err: error }, 'the lease of hooks stays'));
    },

    changed() {
      renewAt = 0;
      return turn();
    },

    async settle() {
      await turn();
      await deliverer.idle();
    },
  };
}
