/** The rules of hooks: whose they are, what they reach, from when on they deliver. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import { logHead } from '../../events/log.ts';
import type { HookKind } from '../../integrations/hook.ts';
import { readSettings, type Settings } from '../../integrations/settings.ts';
import { randomSecret } from '../../lib/crypto.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { UsersService } from '../users/service.ts';
import { mayManage } from './policy.ts';
import * as queries from './queries.ts';
import { createQueue } from './queue.ts';
import type { HookDeliveryRow, HookRow } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    hooks: HooksService;
  }
}

export interface HookFacts {
  readonly row: HookRow;
  /** Name of the user. */
  readonly owner: string;
  readonly settings: Settings;
  /** How many deliveries wait. */
  readonly waiting: number;
}

export interface NewHook {
  readonly name: string;
  readonly kind: string;
  readonly query: string;
  readonly settings?: Settings;
}

export type HookChange = Partial<Omit<NewHook, 'kind'>> & { readonly enabled?: boolean };

export interface HooksService {
  readonly kinds: readonly HookKind[];
  /** Of the actor. */
  list(actor: Actor): Promise<HookFacts[]>;
  /** The signing secret comes out this once. */
  create(actor: Actor, hook: NewHook): Promise<{ hook: HookFacts; signingSecret: string }>;
  change(actor: Actor, id: string, change: HookChange): Promise<HookFacts>;
  remove(actor: Actor, id: string): Promise<void>;
  /** Newest first. @param before only those with a smaller id */
  deliveries(actor: Actor, id: string, limit: number, before?: number): Promise<HookDeliveryRow[]>;
  /** Forgets how deliveries ended, 90 days later. @returns whether there is more: never */
  forget(tx: Transaction): Promise<boolean>;
  start(): void;
  stop(): Promise<void>;
  /** Queues and delivers what is due now, and waits for it; else it happens by itself. */
  settle(): Promise<void>;
}

/** Ms that the outcome of a delivery is kept. */
const outcomesKept = 90 * 86_400_000;

export function createHooks(
  deps: Deps,
  services: { users: UsersService; messages: MessagesService; feeds: FeedsService },
): HooksService {
  const { store, vault } = deps;
  const queue = createQueue(deps, services);

  services.messages.onEmptied((tx, ids) =>
    queries.giveUpOn(tx.tables(), ids, 'The message was emptied before it was delivered.'),
  );

  function kindOf(name: string): HookKind {
    const kind = deps.hookKinds.find((each) => each.kind === name);
    if (kind) return kind;
    const known = deps.hookKinds.map((each) => each.kind).join(', ');
    throw new HubError('invalid', `There is no kind of hook "${name}"; there are ${known}`, {
      fields: [{ at: '/kind', message: `must be one of ${known}` }],
    });
  }

  async function mine(actor: Actor, id: string): Promise<HookRow> {
    const number = readId(id);
    const row = number === null ? undefined : await queries.hookById(store.tables(), number);
    if (!row || !mayManage(actor, row)) throw new HubError('not-found', 'You have no hook with this id');
    return row;
  }

  async function factsOf(rows: readonly HookRow[]): Promise<HookFacts[]> {
    const waiting = await queries.waitingOf(
      store.tables(),
      rows.map((row) => row.id),
    );
    return rows.map((row) => ({
      row,
      owner: services.users.byId(row.owner_id)?.name ?? 'gone',
      settings: JSON.parse(vault.open(row.settings)),
      waiting: waiting.get(row.id) ?? 0,
    }));
  }

  async function oneFacts(row: HookRow): Promise<HookFacts> {
    const [facts] = await factsOf([row]);
    if (!facts) throw new HubError('not-found', 'You have no hook with this id');
    return facts;
  }

  const seal = (settings: Settings) => vault.seal(JSON.stringify(settings));

  return {
    kinds: deps.hookKinds,

    async forget(tx) {
      await queries.deleteDeliveriesBefore(tx.tables(), tx.now - outcomesKept);
      return false;
    },

    list: async (actor) => factsOf(await queries.hooksOf(store.tables(), actor.userId)),

    async create(actor, { name, kind: kindName, query, settings = {} }) {
      const kind = kindOf(kindName);
      readQuery(query);
      const sealed = seal(readSettings(kind.settings, settings));
      const signingSecret = randomSecret('sign');
      const row = await store.write(async (tx) => {
        const made: HookRow = {
          id: await tx.mint(),
          name,
          kind: kind.kind,
          query,
          owner_id: actor.userId,
          scopes: scopesOf(actor),
          settings: sealed,
          signing_secret: vault.seal(signingSecret),
          enabled: 1,
          cursor: (await logHead(tx.tables())).position,
          last_error: null,
          version: 1,
          created_at: tx.now,
        };
        await queries.insertHook(tx.tables(), made);
        tell(tx, actor, 'hook.created', made, { kind: made.kind, query });
        return made;
      });
      await queue.changed();
      return { hook: await oneFacts(row), signingSecret };
    },

    async change(actor, id, { name, query, settings, enabled }) {
      const before = await mine(actor, id);
      if (query !== undefined) readQuery(query);
      const sealed = settings && seal(readSettings(kindOf(before.kind).settings, settings));
      const beginsAnew = (query !== undefined && query !== before.query) || (enabled === true && before.enabled === 0);
      await store.write(async (tx) => {
        const change = {
          ...(name !== undefined && { name }),
          ...(query !== undefined && { query }),
          ...(sealed !== undefined && { settings: sealed }),
          ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }),
          ...(beginsAnew && { cursor: (await logHead(tx.tables())).position, last_error: null }),
          // A token cannot turn a hook that reaches further than itself to its own ends.
          scopes: scopesOf(actor),
          version: before.version + 1,
        };
        await queries.updateHook(tx.tables(), before.id, change);
        const fields = Object.entries({ name, query, settings, enabled }).flatMap(([field, value]) =>
          value === undefined ? [] : [field],
        );
        tell(tx, actor, 'hook.changed', { ...before, ...change }, { fields });
      });
      await queue.changed();
      return oneFacts(await mine(actor, id));
    },

    async remove(actor, id) {
      const row = await mine(actor, id);
      await store.write(async (tx) => {
        await queries.deleteHook(tx.tables(), row.id);
        tell(tx, actor, 'hook.deleted', row, {});
      });
      await queue.changed();
    },

    async deliveries(actor, id, limit, before) {
      return queries.deliveriesOf(store.tables(), (await mine(actor, id)).id, limit, before);
    },

    start: () => queue.start(),
    stop: () => queue.stop(),
    settle: () => queue.settle(),
  };
}

function scopesOf(actor: Actor): string | null {
  return actor.scopes === null ? null : JSON.stringify(actor.scopes);
}

function tell(tx: Transaction, actor: Actor, kind: string, row: HookRow, data: Readonly<Record<string, unknown>>) {
  tx.append({
    kind,
    topicId: null,
    messageId: null,
    actorId: actor.userId,
    at: tx.now,
    data: { hook: row.id, name: row.name, ...data },
  });
}
