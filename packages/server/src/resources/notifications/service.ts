/**
 * The rules of notifications. They are written in the transaction of the message that calls somebody, and hold nothing
 * of it: who lists them sees the message by the rights of now, or sees none.
 */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { GroupsService } from '../groups/service.ts';
import type { MessagesService, WrittenMessage } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { calledBy } from './called.ts';
import type { FeedNotification, Kind, Muted, NotificationPage } from './contract.ts';
import { isNews, mayBeTold } from './policy.ts';
import { present } from './present.ts';
import * as queries from './queries.ts';
import type { NotificationRow } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    notifications: NotificationsService;
  }
}

export interface NotificationsService {
  list(
    actor: Actor,
    wanted: { unread?: boolean; kind?: Kind; limit: number; cursor?: string },
  ): Promise<NotificationPage>;
  /** Up to 100. */
  countUnread(actor: Actor): Promise<number>;
  /** @returns how many are unread then, as do all that follow */
  mark(actor: Actor, id: string, read: boolean): Promise<number>;
  markAllRead(actor: Actor): Promise<number>;
  muted(actor: Actor): Promise<Muted>;
  /** @param topic by wire id; `not-found` when the actor may not read it */
  mute(actor: Actor, topic: string, muted: boolean): Promise<void>;
  /** Deletes some that were read long ago; what is unread stays. @returns whether there may be more */
  forget(tx: Transaction): Promise<boolean>;
}

interface Services {
  readonly users: UsersService;
  readonly groups: GroupsService;
  readonly topics: TopicsService;
  readonly messages: MessagesService;
  readonly feeds: FeedsService;
}

/** What a person's feeds on all hubs are told. */
interface Told {
  readonly unread?: number;
  readonly new?: {
    readonly id: number;
    readonly kind: Kind;
    readonly at: number;
    readonly message: number;
    /** Where the message lies. */
    readonly topic: number;
  };
}

/** Ms for which one that was read is kept. */
const kept = 90 * 86_400_000;
/** How many are deleted in one turn. */
const atOnce = 1_000;

export function createNotifications({ store }: Pick<Deps, 'store'>, services: Services): NotificationsService {
  const { users, topics, messages, feeds } = services;
  const tell = feeds.channel<Told>('notification', presentTold);

  messages.onWritten(notify);
  topics.onDelete((tx, topic) => queries.forgetTopic(tx.tables(), topic.id));
  users.onErased((tx, user) => queries.forgetUser(tx.tables(), user.id));

  function presentTold(actor: Actor, { unread, new: made }: Told): FeedNotification | null {
    if (!made) return { unread };
    const topic = topics.byId(made.topic);
    if (!topic || !topics.may(actor, 'read', topic)) return null;
    const { id, kind, at, message } = made;
    return { new: { id: writeId(id), kind, at: formatInstant(at), message: writeId(message) } };
  }

  async function notify(tx: Transaction, written: WrittenMessage): Promise<void> {
    const { after, actorId, at } = written;
    if (after.deletedAt !== null || !isNews(at, tx.now)) return;
    const called = calledBy(written, services);
    const topic = topics.byId(after.topicId);
    if (called.size === 0 || !topic) return;
    const told = [...called.keys()].filter((id) => {
      const user = users.byId(id);
      return user && mayBeTold(topics, user, topic, actorId);
    });
    if (told.length === 0) return;
    const muted = await queries.mutedBy(tx.tables(), told, idsUpFrom(topic));
    const known = await queries.notifiedOf(tx.tables(), after.id, told);
    for (const userId of told) {
      const kind = called.get(userId);
      const isKnown = known.some((each) => each.user_id === userId && each.kind === kind);
      if (kind === undefined || isKnown || muted.has(userId)) continue;
      const id = await tx.mint();
      tx.later<NotificationRow>('notification', { id, user_id: userId, kind, message_id: after.id, at, read_at: null });
      await tell(tx, userId, { new: { id, kind, at, message: after.id, topic: topic.id } });
    }
  }

  /** The topic and those above it. */
  function idsUpFrom(topic: TopicFacts): number[] {
    const above = topic.parentId === null ? undefined : topics.byId(topic.parentId);
    return [topic.id, ...(above ? idsUpFrom(above) : [])];
  }

  /** Tells the other tabs, too. */
  async function tellCount(tx: Transaction, { userId }: Actor): Promise<number> {
    const unread = await queries.countUnread(tx.tables(), userId);
    await tell(tx, userId, { unread });
    return unread;
  }

  return {
    async list(actor, { unread, kind, limit, cursor }) {
      const before = cursor === undefined ? undefined : readId(cursor);
      if (before === null) throw new HubError('invalid', 'The cursor is not one that a page gave as "next"');
      const rows = await queries.notificationsOf(store.tables(), actor.userId, { unread, kind, before }, limit + 1);
      const page = rows.slice(0, limit);
      const found = await messages.readableOf(
        actor,
        page.map((row) => row.message_id),
      );
      const last = page.at(-1);
      return {
        notifications: page.map((row) => present(row, found.get(row.message_id))),
        next: rows.length > limit && last ? writeId(last.id) : null,
      };
    },

    countUnread: (actor) => queries.countUnread(store.tables(), actor.userId),

    mark: (actor, id, read) =>
      store.write(async (tx) => {
        const isMine = await queries.markOne(tx.tables(), actor.userId, readId(id) ?? -1, read ? tx.now : null);
        if (!isMine) throw new HubError('not-found', 'You have no notification with this id');
        return tellCount(tx, actor);
      }),

    markAllRead: (actor) =>
      store.write(async (tx) => {
        await queries.markAll(tx.tables(), actor.userId, tx.now);
        return tellCount(tx, actor);
      }),

    async muted(actor) {
      const muted = new Set(await queries.mutedOf(store.tables(), actor.userId));
      return {
        topics: topics
          .all()
          .filter((topic) => muted.has(topic.id) && topics.may(actor, 'read', topic))
          .map(({ id, path }) => ({ topic: writeId(id), path })),
      };
    },

    async mute(actor, id, muted) {
      const topic = topics.require(actor, 'read', topics.get(actor, id).path);
      const change = muted ? queries.mute : queries.unmute;
      await store.write((tx) => change(tx.tables(), actor.userId, topic.id));
    },

    forget: async (tx) => (await queries.deleteReadBefore(tx.tables(), tx.now - kept, atOnce)) === atOnce,
  };
}
