/**
 * One connection to the hub's live feed: stays open, resumes where it broke off and delivers no event twice. The hub
 * holds what was missed back until the named queries are put again.
 */

import type { FeedDashboards } from '@tagloop/server/resources/dashboards/contract';
import type { FeedEvent, FeedHello, FeedList, FeedQueries, FeedUnread } from '@tagloop/server/resources/feeds/contract';
import type { FeedIntake } from '@tagloop/server/resources/intakes/contract';
import type { FeedNotification } from '@tagloop/server/resources/notifications/contract';
import type { FeedPresence, TopicPresence } from '@tagloop/server/resources/presence/contract';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type Backoff, createBackoff } from './backoff.ts';
import type { Hub } from './call.ts';
import { isBehind } from './cursor.ts';
import { failureOf, type HubFailure } from './failure.ts';
import { createLooking } from './looking.ts';

/** The hub sends a comment every 15 s; after this silence the connection counts as dead. */
const silenceMs = 40_000;

export type LiveEvent =
  /** A connection stands. Not resumed: what was read before may be old, read it anew once the queries are in force. */
  | { readonly type: 'hello'; readonly data: FeedHello }
  | { readonly type: 'message'; readonly data: FeedEvent }
  /** Too much was missed: read everything anew. */
  | { readonly type: 'reset'; readonly data: { readonly cursor: string; readonly reason: string } }
  /** The right to read a topic came or went; or its settings, description or archiving did. */
  | { readonly type: 'topic.opened' | 'topic.closed' | 'topic.changed'; readonly data: { readonly topic: string } }
  /** I marked messages read or unread, here or elsewhere. */
  | { readonly type: 'unread'; readonly data: FeedUnread }
  /** Somebody called me, or I marked notifications. */
  | { readonly type: 'notification'; readonly data: FeedNotification }
  /** Somebody came to a topic that I said to look at, changed his status, or went. */
  | { readonly type: 'presence'; readonly data: FeedPresence }
  /** Who is at the topics that I look at: all of them, as the hub answered. */
  | { readonly type: 'present'; readonly data: { readonly topics: readonly TopicPresence[] } }
  /** Somebody placed a message in a list. */
  | { readonly type: 'list'; readonly data: FeedList }
  /** Somebody changed the dashboards of a topic that I read: read them anew. */
  | { readonly type: 'dashboards'; readonly data: FeedDashboards }
  /** Something came to an intake that I manage, or it was changed. */
  | { readonly type: 'intake'; readonly data: FeedIntake }
  /** What I keep was changed, here or elsewhere: read it anew. */
  | {
      readonly type: 'favourites' | 'me' | 'saved-queries' | 'view-choices';
      readonly data: Readonly<Record<never, never>>;
    }
  /** The hub works with these queries from now on. */
  | { readonly type: 'queries'; readonly data: FeedQueries };

/** offline: waits for the next try. refused: the hub said no (signed out, bad query) and no further try is made. */
export type LiveState = 'connecting' | 'live' | 'offline' | 'refused' | 'closed';

export interface FeedConnection {
  readonly state: LiveState;
  /** Why it is offline or refused. */
  readonly failure: HubFailure | undefined;
  /** Of the last event; null before the first connection. */
  readonly cursor: string | null;
  /** Replaces the named queries, now and after every reconnect. Event `queries` tells when they are in force. */
  setQueries(queries: FeedQueries): void;
  /** Replaces the topics, by id, that I am seen to look at. Event `present` tells who is there too. */
  look(topics: readonly string[]): void;
  /** Tries at once instead of waiting: the network came back, or somebody signed in. */
  retry(): void;
  close(): void;
}

export interface FeedOptions {
  onEvent(event: LiveEvent): void;
  onState?(state: LiveState): void;
  /** Resume behind this event. */
  readonly cursor?: string;
  /** One query, named `q`; without it nothing comes before `setQueries`. */
  readonly q?: string;
  readonly zone?: string;
  readonly backoff?: Backoff;
}

/** Connects at once. Errors in a listener are the listener's: they must not throw. */
export function openFeed(hub: Hub, options: FeedOptions): FeedConnection {
  const { onEvent, onState, q, zone, backoff = createBackoff() } = options;
  let state: LiveState = 'connecting';
  let failure: HubFailure | undefined;
  let cursor = options.cursor ?? null;
  let queries: FeedQueries | undefined;
  /** Of the connection that stands, from its hello on. */
  let feedId: string | undefined;
  let abort = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const looking = createLooking(hub, (topics) => {
    if (state === 'live') onEvent({ type: 'present', data: { topics } });
  });

  function enter(next: LiveState): void {
    if (state === next || state === 'closed') return;
    state = next;
    onState?.(next);
  }

  async function connect(): Promise<void> {
    enter('connecting');
    abort = new AbortController();
    const { signal } = abort;
    const watchdog = createWatchdog(() => abort.abort(new Error(`nothing heard for ${silenceMs / 1000} s`)));
    try {
      const response = await hub.open('GET /api/feed', {
        query: { q, zone, cursor: cursor ?? undefined },
        headers: { accept: 'text/event-stream' },
        signal,
      });
      const parser = createParser({ onEvent: receive });
      for await (const chunk of response.chunks()) {
        watchdog.heard();
        parser.feed(chunk);
      }
      throw new Error('the hub closed the connection');
    } catch (error) {
      broken(failureOf(signal.aborted ? signal.reason : error));
    } finally {
      watchdog.stop();
    }
  }

  function broken(reason: HubFailure): void {
    feedId = undefined;
    if (state === 'closed') return;
    failure = reason;
    if (isFinal(reason)) {
      enter('refused');
      return;
    }
    enter('offline');
    waiting = setTimeout(connect, Math.max(backoff.next(), (reason.retryAfter ?? 0) * 1000));
  }

  function receive({ event, data }: EventSourceMessage): void {
    const live = readEvent(event ?? 'message', data);
    if (!live || state === 'closed') return;
    if (live.type === 'message' && cursor !== null && isBehind(live.data.cursor, cursor)) return;
    if (live.type === 'message' || live.type === 'reset') cursor = live.data.cursor;
    if (live.type === 'hello') welcome(live.data);
    onEvent(live);
  }

  function welcome(hello: FeedHello): void {
    feedId = hello.feed;
    if (!hello.resumed || cursor === null) cursor = hello.cursor;
    failure = undefined;
    backoff.reset();
    enter('live');
    void sendQueries();
    looking.stand(hello.feed);
  }

  async function sendQueries(): Promise<void> {
    const [feed, sent, { signal }] = [feedId, queries, abort];
    if (feed === undefined || sent === undefined) return;
    try {
      await hub.call('PUT /api/feeds/:feed/queries', { params: { feed }, body: { queries: sent }, signal });
      if (feed === feedId && sent === queries) onEvent({ type: 'queries', data: sent });
    } catch (error) {
      // Without its queries a connection is worth nothing: break it, and let the next one put things right.
      if (!signal.aborted && sent === queries) abort.abort(failureOf(error));
    }
  }

  void connect();

  return {
    get state() {
      return state;
    },
    get failure() {
      return failure;
    },
    get cursor() {
      return cursor;
    },
    setQueries(next) {
      queries = next;
      void sendQueries();
    },
    look: looking.set,
    retry() {
      if (state !== 'offline' && state !== 'refused') return;
      clearTimeout(waiting);
      void connect();
    },
    close() {
      enter('closed');
      clearTimeout(waiting);
      looking.close();
      abort.abort(new Error('closed'));
    },
  };
}

/** Answers that another try would get again. A proxy's own pages are none of them. */
function isFinal({ status, problem }: HubFailure): boolean {
  return problem.code !== 'unexpected' && [400, 401, 403, 422].includes(status);
}

/** Calls `bark` when nothing was heard for too long, from the start on. */
function createWatchdog(bark: () => void) {
  let timer = setTimeout(bark, silenceMs);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(bark, silenceMs);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

/** Null for events of a newer hub, which an older client passes over. */
function readEvent(type: string, text: string): LiveEvent | null {
  switch (type) {
    case 'hello':
    case 'message':
    case 'reset':
    case 'topic.opened':
    case 'topic.closed':
    case 'topic.changed':
    case 'unread':
    case 'notification':
    case 'presence':
    case 'list':
    case 'dashboards':
    case 'intake':
    case 'favourites':
    case 'me':
    case 'saved-queries':
    case 'view-choices':
      return { type, data: JSON.parse(text) };
    default:
      return null;
  }
}
