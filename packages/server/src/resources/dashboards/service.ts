/** The rules of dashboards. A layout is checked when it is written; what it shows is read by who looks at it. */

import { formatInstant } from '@tagloop/language/time/instant';
import { generateKeyBetween } from 'fractional-indexing';
import type { Kysely } from 'kysely';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import { everybody, type FeedsService } from '../feeds/service.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { StatsService } from '../stats/service.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Dashboard, DashboardChange, FeedDashboards, Layout, NewDashboard } from './contract.ts';
import { checkLayout, refusal, tilesIn } from './layout.ts';
import { maySee, requireChange } from './policy.ts';
import * as queries from './queries.ts';
import type { DashboardRow, DashboardTables } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    dashboards: DashboardsService;
  }
}

export interface DashboardsService {
  /** Those of a topic, by its wire id, in their order. */
  list(actor: Actor, topic: string): Promise<Dashboard[]>;
  /** @param topic its wire id; throws `invalid` or `bad-query` for a layout that cannot be drawn */
  make(actor: Actor, topic: string, given: NewDashboard): Promise<Dashboard>;
  /** @param version what the caller read, or null when he does not care; `stale-version` when it is another one */
  change(actor: Actor, id: string, change: DashboardChange, version: number | null): Promise<Dashboard>;
  remove(actor: Actor, id: string): Promise<void>;
}

interface Earlier {
  readonly users: UsersService;
  readonly topics: TopicsService;
  readonly messages: MessagesService;
  readonly feeds: FeedsService;
  readonly stats: StatsService;
}

/** Of a topic. */
const most = 20;

const empty: Layout = { groups: [] };

export function createDashboards({ store }: Pick<Deps, 'store'>, earlier: Earlier): DashboardsService {
  const { users, topics, messages, feeds, stats } = earlier;
  // Without content: each feed asks with its own rights.
  const channel = feeds.channel<number>('dashboards', (actor, topicId): FeedDashboards | null => {
    const topic = topics.byId(topicId);
    return topic && maySee(topics, actor, topic) ? { topic: writeId(topicId) } : null;
  });
  topics.onDelete((tx, topic) => queries.forgetTopic(tx.tables(), topic.id));

  function present(row: DashboardRow, position: number): Dashboard {
    return {
      id: writeId(row.id),
      topic: writeId(row.topic_id),
      name: row.name,
      position,
      version: row.version,
      layout: layoutOf(row),
      changedAt: formatInstant(row.changed_at),
      changedBy: nameOf(row.changed_by),
    };
  }

  const nameOf = (userId: number): string => users.byId(userId)?.name ?? 'gone';

  /** The dashboard, to be changed by the actor. */
  async function changed(db: Kysely<DashboardTables>, actor: Actor, id: string): Promise<DashboardRow> {
    const row = await queries.dashboardById(db, readId(id) ?? -1);
    const topic = topics.byId(row?.topic_id ?? -1);
    if (!row || !topic || !maySee(topics, actor, topic)) {
      throw new HubError('not-found', 'There is no dashboard with this id that you may see');
    }
    requireChange(topics, actor, topic);
    return row;
  }

  /** @param before what it replaces: messages shown there may be gone by now, and stay */
  async function check(actor: Actor, layout: Layout, before: Layout): Promise<void> {
    checkLayout(layout, (asked) => stats.check(actor, asked));
    const known = new Set(messagesIn(before));
    const added = messagesIn(layout).filter((id) => !known.has(id));
    const readable = await messages.readableOf(
      actor,
      added.flatMap((id) => readId(id) ?? []),
    );
    for (const { tile, at } of tilesIn(layout)) {
      if (tile.show.kind !== 'message' || known.has(tile.show.message)) continue;
      const message = readable.get(readId(tile.show.message) ?? -1);
      const field = `${at}/show/message`;
      if (!message) throw refusal(tile, field, 'there is no such message that you may read');
      if (message.parentId !== null) throw refusal(tile, field, 'this is a reply; show its root');
    }
  }

  /** Where a dashboard stands at this position among the others. */
  function rankAt(others: readonly DashboardRow[], position: number): string {
    return generateKeyBetween(others[position - 1]?.rank ?? null, others[position]?.rank ?? null);
  }

  /** The event and the feeds' notice of a change. */
  async function tell(
    tx: Transaction,
    actor: Actor,
    kind: string,
    { id, name, topic_id: topicId }: DashboardRow,
    data: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    tx.append({
      kind: `dashboard.${kind}`,
      topicId,
      messageId: null,
      actorId: actor.userId,
      at: tx.now,
      data: { dashboard: id, name, ...data },
    });
    await channel(tx, everybody, topicId);
  }

  async function placeOf(tx: Transaction, row: DashboardRow): Promise<number> {
    return (await queries.dashboardsOf(tx.tables(), row.topic_id)).findIndex(({ id }) => id === row.id);
  }

  /** Puts it at another position; nobody's work is lost by that, so it is no new version. */
  async function place(tx: Transaction, row: DashboardRow, position: number): Promise<DashboardRow> {
    const all = await queries.dashboardsOf(tx.tables(), row.topic_id);
    const others = all.filter(({ id }) => id !== row.id);
    if (all[position]?.id === row.id) return row;
    const after = { ...row, rank: rankAt(others, Math.min(position, others.length)) };
    await queries.updateDashboard(tx.tables(), after);
    await channel(tx, everybody, row.topic_id);
    return after;
  }

  function readable(actor: Actor, id: string): TopicFacts {
    return topics.require(actor, 'read', topics.get(actor, id).path);
  }

  return {
    async list(actor, topic) {
      const rows = await queries.dashboardsOf(store.tables(), readable(actor, topic).id);
      return rows.map(present);
    },

    async make(actor, id, { name, layout = empty, position = most }) {
      const topic = topics.get(actor, id);
      requireChange(topics, actor, topic);
      await check(actor, layout, empty);
      return store.write(async (tx) => {
        if (topics.isLeaving(topic)) throw new HubError('not-found', `${topic.path} was deleted meanwhile`);
        const others = await queries.dashboardsOf(tx.tables(), topic.id);
        if (others.length >= most) {
          throw new HubError('invalid', `${topic.path} has ${most} dashboards, which is the most; delete some first`);
        }
        const row: DashboardRow = {
          id: await tx.mint(),
          topic_id: topic.id,
          name: nameFrom(name),
          layout: JSON.stringify(layout),
          rank: rankAt(others, Math.min(position, others.length)),
          version: 1,
          changed_at: tx.now,
          changed_by: actor.userId,
        };
        await queries.insertDashboard(tx.tables(), row);
        await tell(tx, actor, 'created', row);
        return present(row, await placeOf(tx, row));
      });
    },

    async change(actor, id, { name, layout, position }, version) {
      // Beforehand: many queries are read, and nobody should wait for the writer meanwhile.
      if (layout) await check(actor, layout, layoutOf(await changed(store.tables(), actor, id)));
      return store.write(async (tx) => {
        const before = await changed(tx.tables(), actor, id);
        if (version !== null && version !== before.version) {
          const [who, when] = [nameOf(before.changed_by), formatInstant(before.changed_at)];
          throw new HubError(
            'stale-version',
            `"${before.name}" was changed by ${who} at ${when}; read it anew, then change it`,
          );
        }
        const placed = position === undefined ? before : await place(tx, before, position);
        const is = {
          name: name === undefined ? before.name : nameFrom(name),
          layout: layout === undefined ? before.layout : JSON.stringify(layout),
        };
        if (is.name === before.name && is.layout === before.layout) return present(placed, await placeOf(tx, placed));
        const after: DashboardRow = {
          ...placed,
          ...is,
          version: before.version + 1,
          changed_at: tx.now,
          changed_by: actor.userId,
        };
        await queries.updateDashboard(tx.tables(), after);
        await tell(tx, actor, 'changed', after, {
          ...(is.name !== before.name && { was: { name: before.name } }),
          is: {
            ...(is.name !== before.name && { name: is.name }),
            ...(layout && is.layout !== before.layout && { layout: sizeOf(layout) }),
          },
        });
        return present(after, await placeOf(tx, after));
      });
    },

    remove: (actor, id) =>
      store.write(async (tx) => {
        const row = await changed(tx.tables(), actor, id);
        await queries.deleteDashboard(tx.tables(), row.id);
        await tell(tx, actor, 'deleted', row);
      }),
  };
}

function nameFrom(given: string): string {
  const name = given.trim();
  if (name === '') throw new HubError('invalid', 'A dashboard needs a name');
  return name;
}

function layoutOf({ layout }: DashboardRow): Layout {
  return JSON.parse(layout);
}

function messagesIn(layout: Layout): string[] {
  return tilesIn(layout).flatMap(({ tile: { show } }) => (show.kind === 'message' ? show.message : []));
}

/** What the log keeps of a layout, which may be long. */
function sizeOf(layout: Layout): { groups: number; tiles: number } {
  return { groups: layout.groups.length, tiles: tilesIn(layout).length };
}
