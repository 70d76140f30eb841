/** The rules of saved queries. A query is read when it is saved, and again when it is run: the language may have grown. */

import { parseColor } from '@tagloop/language/labels/colors';
import { generateKeyBetween } from 'fractional-indexing';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import { everybody, type FeedsService } from '../feeds/service.ts';
import type { GroupsService } from '../groups/service.ts';
import type { Page } from '../messages/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { NewSavedQuery, SavedQuery, SavedQueryChange } from './contract.ts';
import * as policy from './policy.ts';
import * as queries from './queries.ts';
import type { SavedQueryRow, SavedQueryTables } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    savedQueries: SavedQueriesService;
  }
}

export interface SavedQueriesService {
  /** His own by their order, then those that others share with him, by name. */
  list(actor: Actor): Promise<SavedQuery[]>;
  save(actor: Actor, given: NewSavedQuery): Promise<SavedQuery>;
  /** @param version what the caller read, or null when he does not care; `stale-version` when it is another one */
  change(actor: Actor, id: string, change: SavedQueryChange, version: number | null): Promise<SavedQuery>;
  place(actor: Actor, id: string, after: string | null): Promise<void>;
  remove(actor: Actor, id: string): Promise<void>;
  /** The messages that it selects for the actor. */
  run(actor: Actor, id: string, page: { limit: number; cursor?: string; zone?: string }): Promise<Page>;
}

interface Services {
  readonly users: UsersService;
  readonly groups: GroupsService;
  readonly topics: TopicsService;
  readonly messages: MessagesService;
  readonly feeds: FeedsService;
}

const most = 500;

export function createSavedQueries({ store }: Pick<Deps, 'store'>, services: Services): SavedQueriesService {
  const { users, groups, topics, messages, feeds } = services;
  const channel = feeds.channel<readonly policy.Shared[]>('saved-queries', (actor, rows) =>
    rows.some((row) => policy.maySee(services, actor, row)) ? {} : null,
  );
  topics.onDelete((tx, topic) => queries.withdraw(tx.tables(), 'topic', topic.id));
  groups.onRemoved((tx, group) => queries.withdraw(tx.tables(), 'group', group.id));
  users.onErased((tx, user) => queries.forgetUser(tx.tables(), user.id));

  /** Tells the feeds of all who see it, or saw it before the change. */
  async function tell(tx: Transaction, ...rows: readonly [SavedQueryRow, ...SavedQueryRow[]]): Promise<void> {
    const isShared = rows.some(({ audience }) => audience !== 'me');
    const shared = rows.map(({ owner_id, audience, audience_id }) => ({ owner_id, audience, audience_id }));
    await channel(tx, isShared ? everybody : rows[0].owner_id, shared);
  }

  function present(actor: Actor, row: SavedQueryRow): SavedQuery {
    const { audience, audience_id: id } = row;
    return {
      id: writeId(row.id),
      name: row.name,
      query: row.query,
      color: row.color,
      audience,
      group: audience === 'group' && id !== null ? (groups.byId(id)?.name ?? null) : null,
      topic: audience === 'topic' && id !== null ? writeId(id) : null,
      owner: users.byId(row.owner_id)?.name ?? 'gone',
      mayChange: policy.mayChange(services, actor, row),
      problem: problemOf(row.query),
      version: row.version,
    };
  }

  async function seen(db: Parameters<typeof queries.savedById>[0], actor: Actor, id: string): Promise<SavedQueryRow> {
    const row = await queries.savedById(db, readId(id) ?? -1);
    if (row && policy.maySee(services, actor, row)) return row;
    throw new HubError('not-found', 'There is no saved query with this id that you may see');
  }

  async function changed(tx: Transaction, actor: Actor, id: string): Promise<SavedQueryRow> {
    const row = await seen(tx.tables(), actor, id);
    if (policy.mayChange(services, actor, row)) return row;
    throw new HubError('forbidden', 'Only its owner may change this saved query, or an admin of its topic');
  }

  /** The fields as they are kept, checked; what is not given stays as it was. */
  function read(actor: Actor, before: SavedQueryRow, given: SavedQueryChange): SavedQueryRow {
    const name = given.name === undefined ? before.name : given.name.trim();
    if (name === '') throw new HubError('invalid', 'A saved query needs a name');
    if (given.query !== undefined) readQuery(given.query);
    const color = given.color === undefined || given.color === null ? given.color : parseColor(given.color);
    if (given.color && color === null) {
      throw new HubError('invalid', `"${given.color}" is no colour; use hex, rgb(), hsl() or a CSS name`);
    }
    return {
      ...before,
      ...audienceOf(actor, before, given),
      name,
      query: given.query ?? before.query,
      color: color === undefined ? before.color : color,
    };
  }

  function audienceOf(
    actor: Actor,
    before: SavedQueryRow,
    { audience, group: groupName, topic: topicId }: SavedQueryChange,
  ): Pick<SavedQueryRow, 'audience' | 'audience_id'> {
    const isSame = audience === undefined && groupName === undefined && topicId === undefined;
    if (isSame) return { audience: before.audience, audience_id: before.audience_id };
    const wanted = audience ?? before.audience;
    if ((groupName && wanted !== 'group') || (topicId && wanted !== 'topic')) {
      throw new HubError(
        'invalid',
        'Give "group" with the audience "group" and "topic" with the audience "topic" only',
      );
    }
    if (wanted === 'group') {
      const group = groups.byName(groupName ?? '');
      if (!group || !groups.idsOf(actor.userId).includes(group.id)) {
        throw new HubError('invalid', 'Give as "group" the name of a group that you are in');
      }
      return { audience: wanted, audience_id: group.id };
    }
    if (wanted === 'topic') {
      if (!topicId) throw new HubError('invalid', 'Give as "topic" the id of the topic');
      const topic = topics.require(actor, 'write', topics.get(actor, topicId).path);
      return { audience: wanted, audience_id: topic.id };
    }
    return { audience: wanted, audience_id: null };
  }

  return {
    async list(actor) {
      const db = store.tables<SavedQueryTables>();
      const own = await queries.savedBy(db, actor.userId);
      const others = await queries.sharedByOthers(db, actor.userId);
      const shared = others.filter((row) => policy.maySee(services, actor, row));
      return [...own, ...shared].map((row) => present(actor, row));
    },

    async save(actor, given) {
      const row = await store.write(async (tx) => {
        const own = await queries.savedBy(tx.tables(), actor.userId);
        if (own.length >= most) throw new HubError('invalid', `You may keep ${most} saved queries; delete some first`);
        const empty: SavedQueryRow = {
          id: await tx.mint(),
          owner_id: actor.userId,
          name: '',
          query: '',
          color: null,
          audience: 'me',
          audience_id: null,
          rank: generateKeyBetween(own.at(-1)?.rank ?? null, null),
          version: 1,
          created_at: tx.now,
        };
        const made = read(actor, empty, given);
        await queries.insertSaved(tx.tables(), made);
        await tell(tx, made);
        return made;
      });
      return present(actor, row);
    },

    async change(actor, id, change, version) {
      const row = await store.write(async (tx) => {
        const before = await changed(tx, actor, id);
        if (version !== null && version !== before.version) {
          throw new HubError('stale-version', 'The saved query was changed meanwhile; read it anew, then change it');
        }
        const after = { ...read(actor, before, change), version: before.version + 1 };
        await queries.updateSaved(tx.tables(), after);
        await tell(tx, before, after);
        return after;
      });
      return present(actor, row);
    },

    place: (actor, id, after) =>
      store.write(async (tx) => {
        const row = await seen(tx.tables(), actor, id);
        if (row.owner_id !== actor.userId) throw new HubError('forbidden', 'Only its owner places a saved query');
        const others = (await queries.savedBy(tx.tables(), actor.userId)).filter((each) => each.id !== row.id);
        const at = after === null ? -1 : others.findIndex((each) => writeId(each.id) === after);
        if (after !== null && at < 0) throw new HubError('invalid', 'What it is to stand behind is none of yours');
        const rank = generateKeyBetween(others[at]?.rank ?? null, others[at + 1]?.rank ?? null);
        await queries.updateSaved(tx.tables(), { ...row, rank });
        await tell(tx, row);
      }),

    remove: (actor, id) =>
      store.write(async (tx) => {
        const row = await changed(tx, actor, id);
        await queries.deleteSaved(tx.tables(), row.id);
        await tell(tx, row);
      }),

    async run(actor, id, page) {
      const { query } = await seen(store.tables(), actor, id);
      return messages.list(actor, readQuery(query), page);
    },
  };
}

function problemOf(query: string): string | null {
  try {
    readQuery(query);
    return null;
  } catch (error) {
    if (error instanceof HubError) return error.message;
    throw error;
  }
}
