/** The rules of messages. Every write is one job of the store: rows, index and event in one transaction. */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Query } from '@tagloop/language/query/ast';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Static } from 'typebox';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { badText } from '../../contract/text.ts';
import { readZone } from '../../contract/zone.ts';
import type { LogTail } from '../../events/follower.ts';
import type { Change } from '../../events/match.ts';
import { writeId } from '../../lib/ids.ts';
import type { CommittedEvent, Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';
import type { TopicFacts } from '../topics/service.ts';
import * as changes from './change.ts';
import { liveChange, onWritten, selects, tailAfter, type WrittenListener } from './changes.ts';
import { type CompileContext, compileMessages, instantOf } from './compile.ts';
import type { LabelTimes } from './contract/labelTimes.ts';
import type { Unread } from './contract/unread.ts';
import type { HistoryEntry, Message, Outcome, Page, Post, Upsert, Written } from './contract.ts';
import { type Count, countAll } from './count.ts';
import { createEnd, type EndOfMessages } from './end/service.ts';
import { labelTimesOf } from './labelTimes.ts';
import { listPage } from './list.ts';
import { type PlaceListener, place } from './place.ts';
import { mayBeTold, timeOf } from './policy.ts';
import { type PostInput, post } from './post.ts';
import { present, presentEvent, presentGone, presentUnread } from './present.ts';
import * as queries from './queries.ts';
import { type Mark, type MarkListener, Reading } from './reading.ts';
import { renameEverywhere } from './renaming.ts';
import type { UpsertRule } from './rules.ts';
import { type MessageState, stateOf } from './state.ts';
import type { MessageTables } from './tables.ts';
import { type Upserted, type UpsertInput, upsert } from './upsert.ts';
import * as write from './write.ts';

export type { WrittenMessage } from './changes.ts';
export type { Marked } from './reading.ts';
export type { UpsertRule, WantedLabels } from './rules.ts';
export type { MessageState } from './state.ts';

declare module '../resource.ts' {
  interface Services {
    messages: MessagesService;
  }
}

export type BulkResult = { outcome: Outcome; id: string } | { error: { code: string; detail: string } };

export interface ReadOptions {
  /** Zone of days in the query; the actor's own unless told. */
  readonly zone?: string;
}

/** Where the messages of a query stand, for the SQL of later resources: `select … from ${from} where ${where}`. */
export interface Selection {
  /** Names the message row `m`. */
  readonly from: RawBuilder<unknown>;
  /** The reader's rights and the guard of the budget included. */
  readonly where: RawBuilder<unknown>;
  /** The id to order by: that of the narrow table where one is walked. */
  readonly id: RawBuilder<unknown>;
  /** Topics in which the messages are, by `in:`, `stage:` and rights. */
  readonly topicIds: readonly number[];
  /** True when nothing can match. */
  readonly empty: boolean;
  /** What now is in the query, ms since 1970. */
  readonly now: number;
}

export interface MessagesService extends EndOfMessages {
  list(actor: Actor, query: Query, page: { limit: number; cursor?: string } & ReadOptions): Promise<Page>;
  /** Stops at 10,000 and says that there are more, unless an exact count is wanted. */
  count(actor: Actor, query: Query, options: { exact: boolean } & ReadOptions): Promise<Count>;
  /** @param clock now and the zone of days in the query */
  select(actor: Actor, query: Query, clock: { readonly now: number; readonly zone: string }): Selection;
  get(actor: Actor, id: string): Promise<Message>;
  thread(actor: Actor, id: string): Promise<{ root: Message; replies: Message[] }>;
  history(actor: Actor, id: string): Promise<Static<typeof HistoryEntry>[]>;
  /** Since when messages, by wire id, carry their labels; those that are gone or hidden are left out. */
  labelTimes(actor: Actor, ids: readonly string[]): Promise<LabelTimes[]>;
  /** An event of a message that the actor may read: names of now, and none of a topic that he may not read. */
  presentEvent(actor: Actor, event: MessageTables['event']): Static<typeof HistoryEntry>;
  post(actor: Actor, input: Post): Promise<Written>;
  upsertOne(actor: Actor, input: Upsert): Promise<Written>;
  bulk(actor: Actor, operations: readonly ({ post: Post } | { upsert: Upsert })[]): Promise<BulkResult[]>;
  /** Moves one message in a transaction that the caller owns: intakes write a whole delivery at once. */
  upsert(tx: Transaction, actor: Actor, topic: TopicFacts, input: UpsertInput & { at?: number }): Promise<Upserted>;
  /** @param at RFC 3339, when it happened; like that of the verbs below it needs a token that dates back */
  edit(actor: Actor, id: string, text: string, version: number | null, at?: string): Promise<Message>;
  /** Sets tags in front of the text by their keys; null takes one away. */
  setTags(actor: Actor, id: string, tags: Readonly<Record<string, string | null>>): Promise<Message>;
  relabel(actor: Actor, id: string, change: Parameters<typeof changes.relabel>[2] & { at?: string }): Promise<Written>;
  move(actor: Actor, id: string, path: string, at?: string): Promise<Message>;
  remove(actor: Actor, id: string): Promise<void>;
  restore(actor: Actor, id: string): Promise<Message>;
  like(actor: Actor, id: string, like: boolean, at?: string): Promise<Message>;
  vote(actor: Actor, id: string, vote: 'up' | 'down' | 'none', at?: string): Promise<Message>;
  task(actor: Actor, id: string, task: 'doing' | 'done' | 'none', at?: string): Promise<Message>;
  pin(actor: Actor, id: string, pinned: boolean, at?: string): Promise<Message>;
  place(actor: Actor, id: string, list: string, after: string | null): Promise<string>;
  places(actor: Actor, list: string): Promise<{ message: string; rank: string }[]>;
  /** How much is unread in these topics, by wire id, or in all that the actor may read; topics without are left out. */
  unread(actor: Actor, topics?: readonly string[]): Promise<Unread[]>;
  mark(actor: Actor, topic: string, mark: Mark): Promise<Unread>;
  markAllRead(actor: Actor, topics?: readonly string[]): Promise<void>;
  /** Those of these messages that are there and that the actor may read, by id. */
  readableOf(actor: Actor, ids: readonly number[]): Promise<Map<number, Message>>;
  /** Has a word in every upsert of a root. */
  addRule(rule: UpsertRule): void;
  /** Those of these messages that are there, by their ids in the store. @param db of the store, or of a transaction */
  statesOf(db: Kysely<MessageTables>, ids: readonly number[]): Promise<readonly MessageState[]>;
  /** Whether a query that nobody reads selects a message; days are those of UTC. */
  selects(query: Query, state: MessageState): boolean;
  /** Changes labels in the name of the hub itself, of a message that is there; by its id in the store. */
  relabelByHub(tx: Transaction, id: number, change: LabelChange): Promise<void>;
  /** Runs inside the transaction that writes a message, for each of its events. */
  onWritten(listener: WrittenListener): void;
  /** Runs inside the transaction that moves read positions. */
  onMarked(listener: MarkListener): void;
  /** Runs inside the transaction that places a message in a list. */
  onPlaced(listener: PlaceListener): void;
  /** Read positions of a user by topic; where there is none he has read up to his own id. */
  readPositions(userId: number): Promise<Map<number, number>>;
  /** Takes names, in lower case, out of all texts of now and of the history; in steps, and may be repeated. */
  renameMentions(names: readonly string[], to: string, by: number): Promise<void>;
  /** Events of messages that were just committed, as changes for the feed. */
  changesOf(events: readonly CommittedEvent[]): Change[];
  /** What stands behind a position of the log; throws `TooMuchMissed`. */
  tail(position: number): Promise<LogTail>;
}

export function createMessages({ store, config, clock }: Deps, services: write.Services): MessagesService {
  const { topics, users } = services;
  const reading = new Reading(store, services, config.queryMs);
  users.onErased((tx, user) => queries.forgetPositions(tx.tables(), user.id));
  const shown = (state: MessageState) => present(state, services);

  function shownEvent(actor: Actor, event: MessageTables['event']) {
    const readable = topics.readable(actor);
    return presentEvent(event, services, (topicId) => readable.has(topicId));
  }

  function contextOf(actor: Actor, zone: string | undefined, now = clock.now()): CompileContext {
    const readable = topics.readable(actor);
    return {
      dialect: store.dialect,
      now,
      zone: readZone(zone ?? actor.zone),
      topics: topics.all().filter((topic) => readable.has(topic.id)),
      reader: { id: actor.userId, name: actor.name },
      pathOf: (path) => topics.pathOf(path),
      userId: (name) => users.byName(name)?.id,
      namesOf: (name) => users.namesOf(name),
    };
  }

  const placeListeners: PlaceListener[] = [];
  const rules: UpsertRule[] = [];

  const askingOf = (actor: Actor) => ({ budget: config.queryMs, person: actor.userId });

  const actOf = (tx: Transaction, actor: Actor, at: number): write.Act => ({ tx, actor, at, topics, users });

  /** A write on a message that is there, by its wire id. */
  function onMessage<R>(
    actor: Actor,
    id: string,
    work: (act: write.Act, target: changes.Target) => Promise<R>,
    at?: string,
  ): Promise<R> {
    const given = instantOf(at, 'at');
    return store.write(async (tx) => {
      const target = await write.present(services, tx.tables<MessageTables>(), actor, id);
      // What is not dated comes after all that the message knows, also where a sender's clock runs ahead.
      const latest = Math.max(tx.now, ...Object.values(target.message.marks));
      const when = given === undefined ? latest : timeOf(actor, target.topic, given, tx.now);
      return work(actOf(tx, actor, when), target);
    });
  }

  function topicFor(actor: Actor, path: string): TopicFacts {
    return topics.require(actor, 'write', path);
  }

  /** By wire ids; `not-found` for one that the actor may not read. */
  function readableTopics(actor: Actor, ids: readonly string[]): TopicFacts[] {
    return [...new Set(ids)].map((id) => topics.require(actor, 'read', topics.get(actor, id).path));
  }

  async function postIn(tx: Transaction, actor: Actor, { topic: path, at, ...input }: Post): Promise<MessageState> {
    const topic = topicFor(actor, path);
    const when = timeOf(actor, topic, instantOf(at, 'at'), tx.now);
    return post(actOf(tx, actor, when), topic, input satisfies PostInput);
  }

  async function upsertIn(tx: Transaction, actor: Actor, { topic: path, at, ...input }: Upsert): Promise<Upserted> {
    const topic = topicFor(actor, path);
    return upsert(actOf(tx, actor, timeOf(actor, topic, instantOf(at, 'at'), tx.now)), topic, input, rules);
  }

  return {
    ...createEnd(store, services, onMessage),

    async list(actor, query, { limit, cursor, zone }) {
      const page = await listPage(store, query, contextOf(actor, zone), { limit, cursor, ...askingOf(actor) });
      return { messages: page.rows.map((row) => shown(stateOf(row))), next: page.next };
    },

    count: (actor, query, { zone, exact }) =>
      countAll(store, query, contextOf(actor, zone), { exact, ...askingOf(actor) }),

    select(actor, query, { now, zone }) {
      const { driver, where, topicIds, empty } = compileMessages(query, contextOf(actor, zone, now));
      if (!driver) return { from: sql`message m`, id: sql`m.id`, where, topicIds, empty, now };
      // `cross join` keeps SQLite from turning the walk round.
      return {
        from: sql`${driver} d cross join message m`,
        id: sql`d.id`,
        where: sql`m.id = d.id and ${where}`,
        topicIds,
        empty,
        now,
      };
    },

    async get(actor, id) {
      return shown((await write.shown(services, store.tables(), actor, id)).message);
    },

    async thread(actor, id) {
      const { message } = await write.shown(services, store.tables(), actor, id);
      const tables = store.tables<MessageTables>();
      const root = message.parentId === null ? message : stateOf(await rootRow(message.parentId));
      if (root.deletedAt !== null) await write.shown(services, tables, actor, writeId(root.id));
      // Of a deleted thread those that went with its root.
      const replies =
        root.deletedAt === null ? queries.repliesOf(tables, root.id) : queries.everyReplyOf(tables, root.id);
      const wanted = (await replies).filter((row) => row.deleted_at === root.deletedAt);
      return { root: shown(root), replies: wanted.map((row) => shown(stateOf(row))) };
    },

    async history(actor, id) {
      const { message } = await write.shown(services, store.tables(), actor, id);
      const events = await queries.eventsOfMessage(store.tables(), message.id);
      return events.map((event) => shownEvent(actor, event));
    },

    labelTimes: (actor, ids) => labelTimesOf(store.tables(), topics.readable(actor), ids),

    presentEvent: shownEvent,

    async post(actor, input) {
      const message = await store.write((tx) => postIn(tx, actor, input));
      return { outcome: 'created', message: shown(message) };
    },

    async upsertOne(actor, input) {
      const { outcome, message } = await store.write((tx) => upsertIn(tx, actor, input));
      const topic = topics.byId(message.topicId);
      const isShown = topic !== undefined && mayBeTold(topics, actor, topic, message);
      return { outcome, message: isShown ? shown(message) : presentGone(message, services) };
    },

    async bulk(actor, operations) {
      // Jobs of one request share a batch, and yet each stands or falls for itself.
      return Promise.all(
        operations.map((operation) =>
          store
            .write(async (tx): Promise<BulkResult> => {
              if ('post' in operation) {
                return { outcome: 'created', id: writeId((await postIn(tx, actor, operation.post)).id) };
              }
              const { outcome, message } = await upsertIn(tx, actor, operation.upsert);
              return { outcome, id: writeId(message.id) };
            })
            .catch((error: unknown): BulkResult => {
              if (!(error instanceof HubError)) throw error;
              return { error: { code: error.code, detail: error.message } };
            }),
        ),
      );
    },

    async upsert(tx, actor, topic, { at, ...input }) {
      const bad = badText(input);
      if (bad) throw new HubError('invalid', `The field ${bad.at} ${bad.message}`);
      return upsert(actOf(tx, actor, timeOf(actor, topic, at, tx.now)), topic, input, rules);
    },

    async edit(actor, id, text, version, at) {
      const work = (act: write.Act, target: changes.Target) => {
        if (version !== null && version !== target.message.version) {
          throw new HubError('stale-version', 'The text was changed meanwhile; read it anew, then change it');
        }
        return changes.editText(act, target, text);
      };
      return shown(await onMessage(actor, id, work, at));
    },

    setTags: async (actor, id, tags) => shown(await onMessage(actor, id, (act, on) => changes.setTags(act, on, tags))),

    async relabel(actor, id, { at, ...change }) {
      const { outcome, message } = await onMessage(
        actor,
        id,
        (act, target) => changes.relabel(act, target, change),
        at,
      );
      return { outcome, message: shown(message) };
    },

    async move(actor, id, path, at) {
      return shown(await onMessage(actor, id, (act, target) => changes.move(act, target, topicFor(actor, path)), at));
    },

    remove: (actor, id) => onMessage(actor, id, (act, target) => changes.remove(act, target)),

    async restore(actor, id) {
      const restored = await store.write(async (tx) => {
        const target = await write.readable(services, tx.tables<MessageTables>(), actor, id);
        return changes.restore(actOf(tx, actor, tx.now), target);
      });
      return shown(restored);
    },

    like: async (actor, id, wanted, at) =>
      shown(await onMessage(actor, id, (act, on) => changes.like(act, on, wanted), at)),
    vote: async (actor, id, wanted, at) =>
      shown(await onMessage(actor, id, (act, on) => changes.vote(act, on, wanted), at)),
    task: async (actor, id, wanted, at) =>
      shown(await onMessage(actor, id, (act, on) => changes.task(act, on, wanted), at)),
    pin: async (actor, id, wanted, at) =>
      shown(await onMessage(actor, id, (act, on) => changes.pin(act, on, wanted), at)),

    place: (actor, id, list, after) =>
      onMessage(actor, id, async (act, { message, topic }) => {
        write.requireWrite(services, actor, topic);
        const rank = await place(act, message, list, after);
        for (const listener of placeListeners) await listener(act.tx, list, topic.id);
        return rank;
      }),

    async places(actor, list) {
      const readable = topics.readable(actor);
      const places = await queries.placesOf(store.tables(), list);
      return places
        .filter((each) => each.deleted_at === null && readable.has(each.topic_id))
        .map((each) => ({ message: writeId(each.message_id), rank: each.rank }));
    },

    async unread(actor, ids) {
      return (await reading.counts(actor, ids && readableTopics(actor, ids))).map(presentUnread);
    },
    async mark(actor, id, mark) {
      const [topic] = readableTopics(actor, [id]);
      if (!topic) throw new HubError('not-found', 'There is no such topic');
      await reading.mark(actor, topic, mark);
      const [unread] = await reading.counts(actor, [topic]);
      return presentUnread(unread ?? { topic, count: 0 });
    },
    markAllRead: (actor, ids) => reading.markAll(actor, ids && readableTopics(actor, ids)),
    async readableOf(actor, ids) {
      const readable = topics.readable(actor);
      const rows = await queries.messagesByIds(store.tables(), ids);
      const there = rows.filter((row) => row.deleted_at === null && readable.has(row.topic_id));
      return new Map(there.map((row) => [row.id, shown(stateOf(row))]));
    },
    addRule: (rule) => void rules.push(rule),
    async statesOf(db, ids) {
      const rows = await queries.messagesByIds(db, ids);
      return rows.filter((row) => row.deleted_at === null).map(stateOf);
    },
    selects: (query, state) => selects(query, state, services, clock.now()),
    relabelByHub: (tx, id, change) => changes.relabelByHub(tx, topics, id, change),
    onWritten: (listener) => onWritten(store, listener),
    onMarked: (listener) => reading.onMarked(listener),
    onPlaced: (listener) => void placeListeners.push(listener),
    readPositions: (userId) => reading.positionsOf(userId),

    renameMentions: (names, to, by) => renameEverywhere(store, names, to, by),
    changesOf: (events) => events.flatMap((event) => liveChange(event, services) ?? []),
    tail: (position) => tailAfter(store, position, services),
  };

  async function rootRow(id: number) {
    const row = await queries.messageById(store.tables(), id);
    if (!row) throw new HubError('not-found', 'The root of this thread is gone');
    return row;
  }
}
