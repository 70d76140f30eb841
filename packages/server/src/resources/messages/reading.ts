/**
 * Up to where people have read. A position is kept for each person and topic, without an event. Own messages are never
 * unread, so posting moves no position: who had read all has still read all, and what was unread before stays so.
 */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { Store, Transaction } from '../../store/store.ts';
import type { TopicFacts } from '../topics/service.ts';
import * as queries from './queries.ts';
import type { MessageTables } from './tables.ts';
import { unreadCounts } from './unread.ts';
import { present, type Services } from './write.ts';

/** What a person says to have read: all, all up to a message, or what came before a message. */
export interface Mark {
  readonly upTo?: string;
  readonly from?: string;
}

export interface UnreadCount {
  readonly topic: TopicFacts;
  /** Up to `mostCounted`. */
  readonly count: number;
}

/** Read positions as they were just moved, told in the transaction that does. */
export interface Marked {
  readonly topicId: number;
  readonly position: number;
  /** What is unread now, as `UnreadCount` counts. */
  readonly count: number;
}

export type MarkListener = (tx: Transaction, userId: number, marked: readonly Marked[]) => Promise<void>;

export class Reading {
  readonly #store: Store;
  readonly #services: Services;
  readonly #budget: number;
  readonly #listeners: MarkListener[] = [];

  /** @param budget ms that counting may take */
  constructor(store: Store, services: Services, budget: number) {
    this.#store = store;
    this.#services = services;
    this.#budget = budget;
  }

  onMarked(listener: MarkListener): void {
    this.#listeners.push(listener);
  }

  /** Topics with unread messages that the actor may read, by path. */
  async counts(actor: Actor, topics: readonly TopicFacts[] = this.#readable(actor)): Promise<UnreadCount[]> {
    if (topics.length === 0) return [];
    const ids = topics.map(({ id }) => id);
    const statement = unreadCounts(this.#store.dialect, ids, actor.userId).compile(this.#store.tables());
    const counts = new Map(
      (await this.#store.query(statement, this.#budget)).map(({ id, count }) => [id, Number(count)]),
    );
    return topics.flatMap((topic) => {
      const count = counts.get(topic.id) ?? 0;
      return count > 0 ? { topic, count } : [];
    });
  }

  /** Moves the actor's position in one topic; 422 when the message lies in another one. */
  async mark(actor: Actor, topic: TopicFacts, { upTo, from }: Mark): Promise<void> {
    if (upTo !== undefined && from !== undefined) {
      throw new HubError('invalid', 'Give "upTo" to mark read, or "from" to mark unread, not both');
    }
    await this.#store.write(async (tx) => {
      const db = tx.tables<MessageTables>();
      const placeOf = async (id: string) => {
        const { message } = await present(this.#services, db, actor, id);
        if (message.topicId !== topic.id) throw new HubError('invalid', `The message does not lie in ${topic.path}`);
        return message.arrivedId;
      };
      if (from !== undefined) {
        await this.#move(tx, actor, [{ topicId: topic.id, position: (await placeOf(from)) - 1 }]);
        return;
      }
      const ends = await queries.lastArrived(db, [topic.id]);
      const position = upTo === undefined ? ends.get(topic.id) : await placeOf(upTo);
      if (position !== undefined) await this.#advance(tx, actor, new Map([[topic.id, position]]));
    });
  }

  /** Marks all messages of these topics read. */
  async markAll(actor: Actor, topics: readonly TopicFacts[] = this.#readable(actor)): Promise<void> {
    await this.#store.write(async (tx) => {
      const ids = topics.map(({ id }) => id);
      await this.#advance(tx, actor, await queries.lastArrived(tx.tables(), ids));
    });
  }

  /** The positions of a user, by topic; his own id where he has none. */
  async positionsOf(userId: number): Promise<Map<number, number>> {
    return queries.positionsOf(this.#store.tables(), userId);
  }

  /** Two tabs may tell in any order what was read, so this goes forward only. */
  async #advance(tx: Transaction, actor: Actor, wanted: ReadonlyMap<number, number>): Promise<void> {
    const known = await queries.positionsOf(tx.tables(), actor.userId);
    const further = [...wanted].filter(([topicId, position]) => position > (known.get(topicId) ?? actor.userId));
    await this.#move(
      tx,
      actor,
      further.map(([topicId, position]) => ({ topicId, position })),
    );
  }

  async #move(tx: Transaction, { userId }: Actor, moved: readonly Omit<Marked, 'count'>[]): Promise<void> {
    if (moved.length === 0) return;
    const ids = moved.map(({ topicId }) => topicId);
    await queries.putPositions(tx.tables(), userId, moved);
    const { rows } = await unreadCounts(tx.dialect, ids, userId).execute(tx.tables());
    const counts = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    const marked = moved.map((each) => ({ ...each, count: counts.get(each.topicId) ?? 0 }));
    for (const listener of this.#listeners) await listener(tx, userId, marked);
  }

  #readable(actor: Actor): TopicFacts[] {
    const readable = this.#services.topics.readable(actor);
    return this.#services.topics.all().filter((topic) => readable.has(topic.id));
  }
}
