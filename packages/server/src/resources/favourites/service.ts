/** The rules of favourites. They are one person's own, and nobody else learns of them. */

import { generateKeyBetween } from 'fractional-indexing';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { badText } from '../../contract/text.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { Deps } from '../resource.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Favourites } from './contract.ts';
import { isShown } from './policy.ts';
import * as queries from './queries.ts';
import type { FavouriteRow } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    favourites: FavouritesService;
  }
}

/** @param after behind which one it stands, null for the first place; absent: it stays, or comes last */
type Put = (actor: Actor, target: string, after: string | null | undefined) => Promise<Favourites>;

export interface FavouritesService {
  of(actor: Actor): Promise<Favourites>;
  /** By wire id; `not-found` when the actor may not read the topic. */
  putTopic: Put;
  removeTopic(actor: Actor, topic: string): Promise<Favourites>;
  putTag: Put;
  removeTag(actor: Actor, tag: string): Promise<Favourites>;
}

const most = 500;

export function createFavourites(
  { store }: Pick<Deps, 'store'>,
  { users, topics, feeds }: { users: UsersService; topics: TopicsService; feeds: FeedsService },
): FavouritesService {
  // Without content: each feed asks with its own rights.
  const tell = feeds.channel('favourites', () => ({}));
  topics.onDelete((tx, topic) => queries.forgetTopic(tx.tables(), topic.id));
  users.onErased((tx, user) => queries.forgetUser(tx.tables(), user.id));

  async function of(actor: Actor): Promise<Favourites> {
    const rows = await queries.favouritesOf(store.tables(), actor.userId);
    return {
      topics: rows.flatMap(({ kind, target }) => {
        const topic = kind === 'topic' ? topics.byId(Number(target)) : undefined;
        return topic && isShown(topics, actor, topic) ? { topic: writeId(topic.id), path: topic.path } : [];
      }),
      tags: rows.flatMap(({ kind, target }) => (kind === 'tag' ? target : [])),
    };
  }

  async function put(
    actor: Actor,
    kind: FavouriteRow['kind'],
    target: string,
    after: string | null | undefined,
  ): Promise<Favourites> {
    await store.write(async (tx) => {
      const all = (await queries.favouritesOf(tx.tables(), actor.userId)).filter((row) => row.kind === kind);
      const others = all.filter((row) => row.target !== target);
      const isNew = others.length === all.length;
      if (!isNew && after === undefined) return;
      if (isNew && all.length >= most) throw new HubError('invalid', `You may keep ${most} favourites of a kind`);
      const at = after === undefined ? others.length - 1 : others.findIndex((row) => row.target === after);
      if (after && at < 0) throw new HubError('invalid', 'What it is to stand behind is no favourite of yours');
      const rank = generateKeyBetween(others[at]?.rank ?? null, others[at + 1]?.rank ?? null);
      await queries.putFavourite(tx.tables(), { user_id: actor.userId, kind, target, rank });
      await tell(tx, actor.userId, null);
    });
    return of(actor);
  }

  async function remove(actor: Actor, kind: FavouriteRow['kind'], target: string): Promise<Favourites> {
    await store.write(async (tx) => {
      const isGone = await queries.deleteFavourite(tx.tables(), { user_id: actor.userId, kind, target });
      if (isGone) await tell(tx, actor.userId, null);
    });
    return of(actor);
  }

  return {
    of,
    putTopic(actor, id, after) {
      const topic = topics.require(actor, 'read', topics.get(actor, id).path);
      return put(actor, 'topic', String(topic.id), after && String(readId(after)));
    },
    removeTopic: (actor, id) => remove(actor, 'topic', String(readId(id))),
    async putTag(actor, tag, after) {
      const bad = badText(tag);
      if (bad) throw new HubError('invalid', `The tag ${bad.message}`);
      return put(actor, 'tag', tag, after);
    },
    removeTag: (actor, tag) => remove(actor, 'tag', tag),
  };
}
