/** Listens for hooks: what matches one is noted, then queued together with the position up to which all is queued. */

import type { Query } from '@tagloop/language/query/ast';
import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import { logHead, TooMuchMissed } from '../../events/log.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { FeedEvent } from '../feeds/contract.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { Deps } from '../resource.ts';
import type { UsersService } from '../users/service.ts';
import { readerOf } from './policy.ts';
import * as queries from './queries.ts';
import type { HookDeliveryRow, HookRow } from './tables.ts';

export interface Subscriptions {
  /** Begins to listen for new hooks, anew for changed ones, ends it for those that are gone. */
  sync(): Promise<void>;
  /** Queues what was noted. After a crash before it, the same is found again from the cursor. */
  flush(): Promise<void>;
  /** Forgets what was noted: another hub goes on from the cursors. */
  end(): void;
}

interface Open {
  readonly version: number;
  readonly end: () => void;
}

interface Found {
  readonly hookId: number;
  readonly position: number;
  readonly event: FeedEvent;
}

/** Cursors are moved on with what is queued, and else when they lie so many events behind. */
const mostBehind = 1_000;

/** @param onFound told when there is something to flush */
export function createSubscriptions(
  { store, log, follower }: Pick<Deps, 'store' | 'log' | 'follower'>,
  { feeds, users }: { feeds: FeedsService; users: UsersService },
  onFound: () => void,
): Subscriptions {
  const open = new Map<number, Open>();
  let found: Found[] = [];
  /** The last position that all open subscriptions have been told of. */
  let told = 0;
  let flushed = 0;

  // The feeds listen since before, so they have told the subscriptions when this is called.
  follower.onTold(({ events }) => {
    told = events.at(-1)?.position ?? told;
  });

  async function listen(hook: HookRow): Promise<void> {
    const owner = users.byId(hook.owner_id);
    const query = owner && queryOf(hook);
    if (!query) return;
    const { id: hookId, version } = hook;
    const subscription = {
      query,
      text: hook.query,
      reader: readerOf(hook, owner),
      deliver(event: FeedEvent, position: number) {
        if (event.queries.q === 'left') return;
        found.push({ hookId, position, event });
        onFound();
      },
    };
    const end = await feeds.subscribe(subscription, hook.cursor).catch(async (error: unknown) => {
      if (!(error instanceof TooMuchMissed)) throw error;
      const { position } = await logHead(store.tables());
      const last_error = 'Too much happened while the hub was down; what was missed is not delivered.';
      await store.write((tx) => queries.updateHook(tx.tables(), hookId, { cursor: position, last_error }));
      return feeds.subscribe(subscription, position);
    });
    open.set(hookId, { version, end });
  }

  function queryOf(hook: HookRow): Query | undefined {
    try {
      return readQuery(hook.query);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      log.warn({ hook: hook.id, why: error.message }, 'the query of a hook can no longer be read');
      return undefined;
    }
  }

  return {
    async sync() {
      const hooks = new Map((await queries.enabledHooks(store.tables())).map((hook) => [hook.id, hook]));
      for (const [id, { version, end }] of open) {
        if (hooks.get(id)?.version === version) continue;
        end();
        open.delete(id);
      }
      for (const hook of hooks.values()) if (!open.has(hook.id)) await listen(hook);
    },

    async flush() {
      if (found.length === 0 && told - flushed < mostBehind) return;
      const noted = found;
      const upTo = told;
      const heard = [...open].map(([id, { version }]) => ({ id, version }));
      found = [];
      try {
        await store.write(async (tx) => {
          const versions = await queries.versionsOfHooks(tx.tables());
          await queue(
            tx,
            noted.filter((each) => versions.has(each.hookId)),
          );
          // A hook that was changed since has a cursor of its own.
          const unchanged = heard.filter(({ id, version }) => versions.get(id) === version).map(({ id }) => id);
          await queries.advanceCursors(tx.tables(), unchanged, upTo);
        });
        flushed = upTo;
      } catch (error) {
        found = [...noted, ...found];
        throw error;
      }
    },

    end() {
      for (const { end } of open.values()) end();
      open.clear();
      found = [];
    },
  };
}

/** Both stores take far more parameters in one statement than these rows have. */
const rowsPerInsert = 100;

async function queue(tx: Transaction, noted: readonly Found[]): Promise<void> {
  const rows: HookDeliveryRow[] = [];
  for (const { hookId, position, event } of noted) {
    const messageId = readId(event.id);
    if (messageId === null) continue;
    rows.push({
      id: await tx.mint(),
      hook_id: hookId,
      event_position: position,
      message_id: messageId,
      at: tx.now,
      outcome: 'waiting',
      tries: 0,
      next_at: tx.now,
      detail: '',
      payload: JSON.stringify(event),
    });
  }
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await queries.insertDeliveries(tx.tables(), rows.slice(start, start + rowsPerInsert));
  }
}
