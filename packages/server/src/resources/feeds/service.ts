/** Open feeds and other subscriptions: named queries over the log, live and resumed. */

import { randomUUID } from 'node:crypto';
import type { Query } from '@tagloop/language/query/ast';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import type { EventStream } from '../../contract/stream.ts';
import { Broadcaster, type Delivered } from '../../events/broadcaster.ts';
import { type Cursor, readCursor, writeCursor } from '../../events/cursor.ts';
import { frameOf } from '../../events/frame.ts';
import { logHead, TooMuchMissed } from '../../events/log.ts';
import { type Change, type Matcher, matcherOf, type Reader } from '../../events/match.ts';
import { writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { Marked, MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TokensService } from '../tokens/service.ts';
import type { MovedTopics, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { FeedEvent, FeedList, FeedQueries, FeedUnread } from './contract.ts';
import { passOn, takeOver } from './elsewhere.ts';
import { measureFeeds } from './metrics.ts';
import { eventOf, frameFor } from './present.ts';
import { everybody, Signals } from './signals.ts';

export { everybody } from './signals.ts';

declare module '../resource.ts' {
  interface Services {
    feeds: FeedsService;
  }
}

export interface FeedsService {
  /** Writes events to the connection until either side ends it. */
  open(actor: Actor, stream: EventStream, options: { q?: string; cursor?: string; zone?: string }): Promise<void>;
  /** Also for a feed that another hub holds. */
  setQueries(actor: Actor, feed: string, queries: FeedQueries): Promise<void>;
  /**
   * Makes an SSE event by which a person's feeds on all hubs are told what is in no log.
   * @param present what one of them gets, by the rights of now; null for nothing
   * @returns sends it to a user, or to `everybody`, when the transaction is committed; data must be JSON
   */
  channel<T>(event: string, present: (actor: Actor, data: T) => object | null): Send<T>;
  /** Tells one open feed, where this hub holds it and it is of this credential; null for nothing. */
  tell(feed: string, credential: string, event: string, present: (actor: Actor) => object | null): void;
  /** Called when a feed of this hub ended. */
  onEnded(listener: (feed: string) => void): void;
  /**
   * Delivers to code of the hub.
   * @param after position in the log to begin behind; from now on when absent
   * @returns ends it
   */
  subscribe(
    subscription: { query: Query; text: string; reader: Actor; deliver(event: FeedEvent, position: number): void },
    after?: number,
  ): Promise<() => void>;
  /** How many feeds are open. */
  readonly openFeeds: number;
  /** Ends every feed and opens no more: the hub is stopping. */
  close(): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export type Send<T> = (tx: Transaction, userId: number, data: T) => Promise<void>;

const mostDelivered = 10_000;
/** Events after which what a reader may see, or what a query finds, is no longer what it was. */
const changingRights = ['topic.rights', 'topic.changed', 'topic.moved', 'group.member', 'group.deleted'];
/** Events after which a topic is to be read anew. */
const changingTopics = ['topic.changed', 'topic.archived', 'topic.restored'];
/** All tabs of a browser share one feed. */
const mostQueries = 300;
/** Ms in which a resumed feed must be given its queries. */
const askWithin = 30_000;

interface OpenFeed {
  readonly id: string;
  readonly actor: Actor;
  readonly stream: EventStream;
  readonly matchers: Map<string, Matcher>;
  /** Id of the log, once the hello is said. */
  log: string | null;
  /** Topics that were readable when last looked. */
  readable: ReadonlySet<number>;
  /** Read positions by topic: all of them when `positionsRead` is settled, which a query for what is unread begins. */
  readonly positions: Map<number, number>;
  positionsRead: Promise<void> | null;
  /** Settled when the feed has queries: what was missed is told only then. */
  readonly asked: Promise<void>;
  ask(): void;
}

export function createFeeds(
  deps: Deps,
  services: { users: UsersService; topics: TopicsService; messages: MessagesService; tokens: TokensService },
): FeedsService {
  const { store, clock, log } = deps;
  const { users, topics, messages, tokens } = services;
  const broadcaster = new Broadcaster(() => clock.now());
  const feeds = new Map<string, OpenFeed>();
  let isClosed = false;
  /** Position up to which open feeds know all that happened. */
  let told = 0;
  let delivered = 0;
  measureFeeds(deps.metrics, { readers: () => feeds.size, delivered: () => delivered });

  const ended: ((feed: string) => void)[] = [];
  const channels = new Map<string, (feed: OpenFeed, data: never) => object | null>();
  const signals = new Signals(store, log, ({ event, userId, data }) => {
    const present = channels.get(event);
    for (const feed of feeds.values()) {
      if (userId === everybody || feed.actor.userId === userId) say(feed, event, present?.(feed, data as never));
    }
  });

  channels.set('unread', tellUnread);
  messages.onMarked(async (tx, userId, marked) => {
    await signals.send(tx, { event: 'unread', userId, data: marked });
  });

  channels.set('me', () => ({}));
  users.onOwnChange((tx, userId) => signals.send(tx, { event: 'me', userId, data: null }));

  channels.set('list', ({ actor }, { list, topicId }: { list: string; topicId: number }): FeedList | null => {
    const topic = topics.byId(topicId);
    return topic && topics.may(actor, 'read', topic) ? { list } : null;
  });
  messages.onPlaced(async (tx, list, topicId) => {
    await signals.send(tx, { event: 'list', userId: everybody, data: { list, topicId } });
  });

  function tellUnread(feed: OpenFeed, marked: readonly Marked[]): FeedUnread | null {
    for (const { topicId, position } of marked) feed.positions.set(topicId, position);
    const readable = marked.flatMap(({ topicId, count }) => {
      const topic = topics.byId(topicId);
      return topic && topics.may(feed.actor, 'read', topic) ? { topic: writeId(topicId), path: topic.path, count } : [];
    });
    return readable.length > 0 ? { topics: readable } : null;
  }

  async function setMatchers(feed: OpenFeed, matchers: ReadonlyMap<string, Matcher>): Promise<void> {
    await knowPositions(feed, matchers.values());
    feed.matchers.clear();
    for (const [name, matcher] of matchers) feed.matchers.set(name, matcher);
    feed.ask();
  }

  /** Reads the positions that queries for what is unread need. */
  async function knowPositions(feed: OpenFeed, matchers: Iterable<Matcher>): Promise<void> {
    if (![...matchers].some((matcher) => matcher.asksUnread)) return;
    feed.positionsRead ??= messages.readPositions(feed.actor.userId).then((known) => {
      // What was marked meanwhile is there already, and is newer.
      for (const [topicId, position] of known) if (!feed.positions.has(topicId)) feed.positions.set(topicId, position);
    });
    await feed.positionsRead;
  }

  deps.follower.onTold(({ events, changes }) => {
    told = events.at(-1)?.position ?? told;
    for (const { kind, topicId } of events) if (changingTopics.includes(kind)) tellTopic(topicId);
    if (changes.length > 0) broadcaster.publish(changes);
  });
  // Their readers come back with their cursors, and are told that they must read anew.
  deps.follower.onLost(() => {
    for (const feed of feeds.values()) feed.stream.close();
  });

  takeOver(
    store,
    (id) => feeds.get(id)?.actor.credential,
    async (id, queries) => {
      const feed = feeds.get(id);
      if (feed) await setMatchers(feed, matchersOf(queries));
    },
    (error) => log.warn({ err: error }, 'queries that were put at another hub wait'),
  );

  topics.onRightsChanged((moved) => {
    for (const feed of feeds.values()) {
      tellRights(feed, moved);
      tellMoved(feed, moved);
    }
  });

  tokens.onRevoked((credential) => {
    for (const feed of feeds.values()) if (feed.actor.credential === credential) feed.stream.close();
  });

  function tellRights(feed: OpenFeed, moved: MovedTopics): void {
    const now = topics.readable(feed.actor);
    const tell = (name: string, path: string | undefined) =>
      say(feed, name, path === undefined ? path : { topic: path });
    // What was moved out of the reader's sight is told by the path that he knew: the new one is none of his.
    for (const id of feed.readable) if (!now.has(id)) tell('topic.closed', moved.get(id) ?? topics.byId(id)?.path);
    for (const id of now) if (!feed.readable.has(id)) tell('topic.opened', topics.byId(id)?.path);
    feed.readable = now;
  }

  function tellTopic(id: number | null): void {
    const topic = topics.byId(id ?? -1);
    if (!topic) return;
    for (const feed of feeds.values()) {
      if (topics.may(feed.actor, 'read', topic)) say(feed, 'topic.changed', { topic: topic.path });
    }
  }

  /** Where a topic is called otherwise or got other stages, messages come and go by the thousand, without events. */
  function tellMoved({ readable, stream, log, matchers }: OpenFeed, moved: MovedTopics): void {
    if (log === null || matchers.size === 0 || ![...moved.keys()].some((id) => readable.has(id))) return;
    const cursor = writeCursor({ log, position: told });
    stream.send(frameOf('reset', JSON.stringify({ cursor, reason: 'a topic was moved, or has other stages' })));
  }

  function readerOfFeed(feed: OpenFeed, zone: string | undefined): Reader {
    return {
      ...readerOf(feed.actor, zone),
      readUpTo: (path) => feed.positions.get(topics.byPath(path)?.id ?? -1) ?? feed.actor.userId,
    };
  }

  function readerOf(actor: Actor, zone: string | undefined): Reader {
    const { namesOf } = users;
    const { pathOf } = topics;
    return { name: actor.name, zone: zone ?? actor.zone, namesOf, pathOf, readable: () => topics.readable(actor) };
  }

  /** Past changes since a cursor, or why they cannot be told. */
  async function missed(cursor: Cursor, head: { id: string; position: number }): Promise<Change[] | string> {
    if (cursor.log !== head.id) return 'the log was renewed';
    if (cursor.position > head.position) return 'the cursor lies ahead of the log';
    try {
      const tail = await messages.tail(cursor.position);
      const isOld = tail.events.some(({ kind }) => changingRights.includes(kind));
      return isOld ? 'rights or settings of topics changed meanwhile' : tail.late();
    } catch (error) {
      if (error instanceof TooMuchMissed) return 'too much happened meanwhile';
      throw error;
    }
  }

  /** Says hello, tells what was missed, then what happens. */
  async function follow(feed: OpenFeed, reader: Reader, cursor: Cursor | null): Promise<() => void> {
    const { stream } = feed;
    const { id: log } = await logHead(store.tables());
    const hello = (resumed: boolean, position: number) =>
      frameOf('hello', JSON.stringify({ feed: feed.id, cursor: writeCursor({ log, position }), resumed }));
    if (cursor) {
      stream.send(hello(true, cursor.position));
      // Who asks for nothing is not waited for.
      const deadline = setTimeout(() => stream.close(), askWithin);
      await feed.asked;
      clearTimeout(deadline);
    }
    const subscription = {
      reader,
      matchers: feed.matchers,
      deliver: (event: Delivered) => {
        delivered += 1;
        stream.send(frameFor(event, log));
      },
      failed: (error: unknown) => {
        deps.log.error({ err: error, feed: feed.id }, 'a feed failed');
        stream.close();
      },
    };
    return broadcaster.subscribe(subscription, async (deliver) => {
      // Read now that live changes are kept: none may fall between.
      const head = await logHead(store.tables());
      told = Math.max(told, head.position);
      feed.log = log;
      if (!cursor) {
        stream.send(hello(false, head.position));
        return head.position;
      }
      const past = await missed(cursor, head);
      const reached = typeof past === 'string' ? null : tell(past, cursor.position, deliver);
      if (reached !== null) return reached;
      const reason = typeof past === 'string' ? past : 'too much happened meanwhile';
      const at = writeCursor({ log, position: head.position });
      stream.send(frameOf('reset', JSON.stringify({ cursor: at, reason })));
      return head.position;
    });
  }

  return {
    async open(actor, stream, { q, cursor: given, zone }) {
      if (isClosed) return stream.close();
      const matchers = new Map<string, Matcher>();
      if (q !== undefined) matchers.set('q', matcherOf(readQuery(q), q));
      let ask = () => {};
      const asked = new Promise<void>((resolve) => {
        ask = resolve;
      });
      if (matchers.size > 0) ask();
      stream.onClose(ask);
      const feed: OpenFeed = {
        id: randomUUID(),
        actor,
        stream,
        matchers,
        log: null,
        readable: topics.readable(actor),
        positions: new Map(),
        positionsRead: null,
        asked,
        ask,
      };
      feeds.set(feed.id, feed);
      stream.onClose(() => {
        feeds.delete(feed.id);
        for (const listener of ended) listener(feed.id);
      });
      const cursor = given === undefined ? null : readCursor(given);
      try {
        await knowPositions(feed, matchers.values());
        stream.onClose(await follow(feed, readerOfFeed(feed, zone), cursor));
      } catch (error) {
        // The answer has begun: its reader can only be sent away, and comes again with its cursor.
        log.warn({ err: error, feed: feed.id }, 'a feed could not be opened');
        stream.close();
      }
    },

    async setQueries(actor, id, queries) {
      const matchers = matchersOf(queries);
      const feed = feeds.get(id);
      if (feed?.actor.credential === actor.credential) {
        await setMatchers(feed, matchers);
      } else if (feed || !(await passOn(store, id, actor.credential, queries))) {
        throw new HubError('not-found', 'This feed is not open, or not yours; open one with GET /api/feed');
      }
    },

    async subscribe({ query, text, reader, deliver }, after) {
      const head = await logHead(store.tables());
      const subscription = {
        reader: readerOf(reader, undefined),
        matchers: new Map([['q', matcherOf(query, text)]]),
        deliver: (delivered: Delivered) => deliver(eventOf(delivered, head.id), delivered.change.position),
        failed: (error: unknown) => log.error({ err: error, query: text }, 'a subscription failed'),
      };
      if (after === undefined) return broadcaster.subscribe(subscription);
      return broadcaster.subscribe(subscription, async (replay) => {
        const tail = await messages.tail(after);
        for (const change of tail.late()) replay(change);
        return tail.position;
      });
    },

    get openFeeds() {
      return feeds.size;
    },

    channel<T>(event: string, present: (actor: Actor, data: T) => object | null): Send<T> {
      channels.set(event, (feed, data) => present(feed.actor, data));
      return (tx, userId, data) => signals.send(tx, { event, userId, data });
    },

    tell(id, credential, event, present) {
      const feed = feeds.get(id);
      if (feed?.actor.credential === credential) say(feed, event, present(feed.actor));
    },
    onEnded: (listener) => void ended.push(listener),

    start: () => signals.start(),

    async stop() {
      this.close();
      await signals.stop();
    },

    close() {
      isClosed = true;
      for (const feed of feeds.values()) feed.stream.close();
    },
  };
}

function say({ stream }: OpenFeed, event: string, data: object | null | undefined): void {
  if (data) stream.send(frameOf(event, JSON.stringify(data)));
}

function matchersOf(queries: FeedQueries): ReadonlyMap<string, Matcher> {
  const entries = Object.entries(queries);
  if (entries.length > mostQueries) throw new HubError('invalid', `A feed holds at most ${mostQueries} queries`);
  return new Map(entries.map(([name, text]) => [name, matcherOf(readQuery(text), text)]));
}

/** Delivers past changes; null when they are more than a reader should be told one by one. */
function tell(past: readonly Change[], from: number, deliver: (change: Change) => boolean): number | null {
  let delivered = 0;
  for (const change of past) {
    if (deliver(change)) delivered += 1;
    if (delivered > mostDelivered) return null;
  }
  return past.at(-1)?.position ?? from;
}
