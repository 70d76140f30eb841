/** The delivery queue: sends what is due, each hook by itself and one event after the other, and notes how it went. */

import { Counter } from 'prom-client';
import { HubError } from '../../contract/errors.ts';
import type { HookResult } from '../../integrations/hook.ts';
import { readSettings } from '../../integrations/settings.ts';
import { writeId } from '../../lib/ids.ts';
import type { FeedEvent } from '../feeds/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { UsersService } from '../users/service.ts';
import { readerOf } from './policy.ts';
import * as queries from './queries.ts';
import type { HookDeliveryRow, HookRow } from './tables.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Ms to wait behind the first try that failed, the second one, and so on; behind the last it is given up. */
export const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, hour, 6 * hour] as const;

/** The longest that a peer can ask to wait beyond that, ms. */
const longestAsked = hour;

/** Hooks that are delivered to at the same time. */
const mostAtOnce = 20;

const deleted = 'The message was deleted before it was delivered.';

export interface Deliverer {
  /** Begins to deliver what is due, and does not wait for it. */
  begin(): Promise<void>;
  /** When nothing is under way. */
  idle(): Promise<void>;
  /** Ends each hook's turn behind the event that is under way. */
  stop(): Promise<void>;
}

export function createDeliverer(
  deps: Deps,
  { users, messages }: { users: UsersService; messages: Pick<MessagesService, 'get'> },
): Deliverer {
  const { store, clock, log, vault, outgoing } = deps;
  const running = new Map<number, Promise<void>>();
  /** Hooks for which something came due since their turn last looked. */
  const dueAgain = new Set<number>();
  const tries = new Counter({
    name: 'tagloop_hook_tries_total',
    help: 'Tries to deliver by kind of hook and how they ended: done, failed, or waiting for another try.',
    labelNames: ['kind', 'outcome'] as const,
    registers: [deps.metrics],
  });
  let stopping = false;

  async function drain(hookId: number): Promise<void> {
    try {
      while (!stopping) {
        dueAgain.delete(hookId);
        const hook = await queries.hookById(store.tables(), hookId);
        const delivery = hook?.enabled === 1 && (await queries.nextDue(store.tables(), hookId, clock.now()));
        if (!delivery && dueAgain.has(hookId)) continue;
        if (!delivery) return;
        const end = endOf(delivery, await tryOnce(hook, delivery), clock.now());
        await store.write(async (tx) => {
          await queries.updateDelivery(tx.tables(), delivery.id, end);
          await queries.updateHook(tx.tables(), hookId, { last_error: end.outcome === 'done' ? null : end.detail });
        });
        tries.inc({ kind: hook.kind, outcome: end.outcome });
      }
    } catch (error) {
      log.warn({ err: error, hook: hookId }, 'the queue of a hook waits');
    } finally {
      running.delete(hookId);
    }
  }

  async function tryOnce(hook: HookRow, delivery: HookDeliveryRow): Promise<HookResult> {
    try {
      const kind = deps.hookKinds.find((each) => each.kind === hook.kind);
      if (!kind) return never(`The hub does not know the kind "${hook.kind}" any more.`);
      const event: FeedEvent = JSON.parse(delivery.payload ?? 'null');
      const refusal = await refusalOf(hook, event);
      if (refusal !== null) return never(refusal);
      return await kind.deliver(
        {
          id: writeId(delivery.id),
          at: clock.now(),
          settings: readSettings(kind.settings, JSON.parse(vault.open(hook.settings))),
          secret: vault.open(hook.signing_secret),
          event,
        },
        outgoing,
      );
    } catch (error) {
      if (error instanceof HubError) return never(error.message);
      log.warn({ err: error, hook: hook.id }, 'a hook could not deliver');
      return { result: 'retry', detail: 'The hub could not deliver; its log says why.' };
    }
  }

  /** Rights are those of the moment of sending, not of the event. */
  async function refusalOf(hook: HookRow, event: FeedEvent): Promise<string | null> {
    const owner = users.byId(hook.owner_id);
    if (!owner || owner.archived) return 'The owner of this hook is gone.';
    try {
      const { deletedAt } = await messages.get(readerOf(hook, owner), event.id);
      return deletedAt === null ? null : deleted;
    } catch (error) {
      if (error instanceof HubError && error.code === 'gone') return deleted;
      if (error instanceof HubError) return 'The owner of this hook may not read the message any more.';
      throw error;
    }
  }

  return {
    async begin() {
      if (stopping) return;
      for (const hookId of await queries.hooksDue(store.tables(), clock.now())) {
        if (running.size >= mostAtOnce) return;
        if (running.has(hookId)) dueAgain.add(hookId);
        else running.set(hookId, drain(hookId));
      }
    },

    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },

    async stop() {
      stopping = true;
      await Promise.all(running.values());
      stopping = false;
    },
  };
}

function never(detail: string): HookResult {
  return { result: 'never', detail };
}

/** The row behind a try. */
export function endOf(
  { tries: before, payload }: Pick<HookDeliveryRow, 'tries' | 'payload'>,
  result: HookResult,
  now: number,
): Pick<HookDeliveryRow, 'outcome' | 'tries' | 'next_at' | 'detail' | 'payload'> {
  const tries = before + 1;
  const detail = result.detail.slice(0, 300);
  if (result.result === 'done') return { outcome: 'done', tries, next_at: null, detail, payload: null };
  const pause = result.result === 'retry' ? pauses[before] : undefined;
  if (pause === undefined) return { outcome: 'failed', tries, next_at: null, detail, payload: null };
  const asked = result.result === 'retry' ? (result.after ?? 0) * second : 0;
  return { outcome: 'waiting', tries, next_at: now + Math.max(pause, Math.min(asked, longestAsked)), detail, payload };
}
