/** Many watched queries over one connection, so that a browser needs a single one. */

import { parse } from '@tagloop/language/query/parse';
import type { FeedEvent, FeedQueries, Match } from '@tagloop/server/resources/feeds/contract';
import type { FeedConnection, LiveEvent, LiveState } from './live.ts';

export interface Watcher {
  /**
   * From this moment on every change is delivered; what was read before may be old. Comes once the hub works with the
   * query, and again whenever changes may have been missed.
   */
  onReread(): void;
  onEvent(event: FeedEvent, match: Match): void;
}

export interface Feed {
  readonly state: LiveState;
  /** What is under it: its own, or one shared between tabs. */
  readonly connection: FeedConnection;
  /** Calls on every change of the state; returns what ends it. */
  onState(listener: () => void): () => void;
  /** Watches the messages of a query; returns what ends it. */
  watch(query: string, watcher: Watcher): () => void;
  close(): void;
}

interface Watch {
  readonly query: string;
  readonly watchers: Set<Watcher>;
  /** A marking changes what it selects, without a change of a message. */
  readonly asksUnread: boolean;
  /** The hub delivers for it without a gap. */
  inForce: boolean;
}

export interface FeedListeners {
  onEvent(event: LiveEvent): void;
  onState(state: LiveState): void;
}

/** `connect` is `(listeners) => openFeed(hub, listeners)`, or a connection shared between tabs. */
export function createFeed(connect: (listeners: FeedListeners) => FeedConnection): Feed {
  const watches = new Map<string, Watch>();
  const listeners = new Set<() => void>();
  let names = 0;
  let isSending = false;

  /** Once per turn, however many watches come and go in it. */
  function sendQueries(): void {
    if (isSending) return;
    isSending = true;
    queueMicrotask(() => {
      isSending = false;
      const queries: FeedQueries = {};
      for (const [name, watch] of watches) queries[name] = watch.query;
      connection.setQueries(queries);
    });
  }

  function receive(event: LiveEvent): void {
    switch (event.type) {
      case 'hello':
        // Markings are in no log, so that a resumed feed does not bring them.
        for (const watch of watches.values()) if (!event.data.resumed || watch.asksUnread) watch.inForce = false;
        break;
      case 'queries':
        for (const [name, watch] of watches) {
          if (!watch.inForce && Object.hasOwn(event.data, name)) putInForce(watch);
        }
        break;
      case 'message':
        for (const [name, match] of Object.entries(event.data.queries)) {
          for (const watcher of [...(watches.get(name)?.watchers ?? [])]) watcher.onEvent(event.data, match);
        }
        break;
      case 'unread':
        for (const watch of [...watches.values()]) if (watch.asksUnread && watch.inForce) putInForce(watch);
        break;
      case 'reset':
      case 'topic.opened':
      case 'topic.closed':
        for (const watch of [...watches.values()]) if (watch.inForce) putInForce(watch);
        break;
    }
  }

  const connection = connect({
    onEvent: receive,
    onState: () => {
      for (const listener of [...listeners]) listener();
    },
  });

  return {
    get state() {
      return connection.state;
    },
    connection,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(query, watcher) {
      if (!isReadable(query)) {
        // The hub would refuse the queries of all others with it. Reading it once shows the hub's own words.
        queueMicrotask(() => watcher.onReread());
        return () => undefined;
      }
      const known = [...watches].find(([, watch]) => watch.query === query);
      const [name, watch] = known ?? [`w${++names}`, watchOf(query)];
      watch.watchers.add(watcher);
      watches.set(name, watch);
      if (known === undefined) sendQueries();
      else if (watch.inForce) queueMicrotask(() => watch.watchers.has(watcher) && watcher.onReread());
      return () => {
        watch.watchers.delete(watcher);
        if (watch.watchers.size > 0 || !watches.delete(name)) return;
        sendQueries();
      };
    },
    close: () => connection.close(),
  };
}

function watchOf(query: string): Watch {
  return { query, watchers: new Set(), asksUnread: /is:unread/i.test(query), inForce: false };
}

function putInForce(watch: Watch): void {
  watch.inForce = true;
  for (const watcher of [...watch.watchers]) watcher.onReread();
}

/** Characters; the hub takes no longer query. */
const longestQuery = 4_000;

function isReadable(query: string): boolean {
  if (query.length > longestQuery) return false;
  try {
    parse(query);
    return true;
  } catch {
    return false;
  }
}
