/** What the whole app shows of a reader: favourites, saved queries, unread counts, muted topics, notifications, those he may call. */

import type { Answer, Hub } from '@tagloop/client/call';
import type { Feed } from '@tagloop/client/feed';
import type { LiveEvent } from '@tagloop/client/live';
import { useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { createKept, type Kept } from './kept.ts';

type Favourites = Answer<'GET /api/favourites'>;
/** How many unread messages a topic has, by its path in small letters; 100 stands for 100 and more. */
export type UnreadCounts = ReadonlyMap<string, number>;

export interface Mine {
  readonly favourites: Kept<Favourites>;
  /** His own in his order, then those that others share with him. */
  readonly savedQueries: Kept<Answer<'GET /api/saved-queries'>['savedQueries']>;
  readonly unread: Kept<UnreadCounts>;
  readonly muted: Kept<ReadonlySet<string>>;
  /** Everybody, by name. */
  readonly people: Kept<ReadonlyMap<string, Answer<'GET /api/users'>['users'][number]>>;
  /** How many notifications are unread. */
  readonly notices: Kept<number>;
  /** Every event of the feed goes through here. */
  receive(event: LiveEvent): void;
  close(): void;
}

const most = 100;
/** Markings of many messages are one reading. */
const pauseMs = 300;

export function createMine(hub: Hub): Mine & { watch(feed: Feed): void } {
  const favourites = createKept((signal) => hub.call('GET /api/favourites', { signal }));
  const savedQueries = createKept(
    async (signal) => (await hub.call('GET /api/saved-queries', { signal })).savedQueries,
  );
  let readings = 0;
  const unread = createKept<UnreadCounts>(async (signal) => {
    readings += 1;
    try {
      return countsOf(await hub.call('GET /api/unread', { signal }));
    } finally {
      readings -= 1;
    }
  });
  const muted = createKept<ReadonlySet<string>>(async (signal) => {
    const { topics } = await hub.call('GET /api/muted', { signal });
    return new Set(topics.map(({ topic }) => topic));
  });
  const notices = createKept(async (signal) => (await hub.call('GET /api/notifications/count', { signal })).unread);
  const people = createKept(async (signal) => {
    const { users } = await hub.call('GET /api/users', { signal });
    return new Map(users.map((user) => [user.name, user]));
  });
  const all = [favourites, savedQueries, unread, muted, notices, people];
  let soon: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;

  function countSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(unread.reload, pauseMs);
  }

  return {
    favourites,
    savedQueries,
    unread,
    muted,
    people,
    notices,
    watch(feed) {
      stop = feed.watch('is:unread', {
        onReread: countSoon,
        onEvent({ message }, match) {
          if (match === 'left') countSoon();
          else if (match === 'entered' && message) {
            unread.change((counts) => oneMore(counts, message.topic));
            // An answer that is on its way may have been counted before.
            if (readings > 0) countSoon();
          }
        },
      });
    },
    receive(event) {
      switch (event.type) {
        // What is told of these stands in no log, so that a resumed feed does not bring it.
        case 'hello':
          for (const each of [favourites, savedQueries, muted, notices, people]) each.reload();
          break;
        case 'favourites':
          favourites.reload();
          break;
        case 'saved-queries':
          savedQueries.reload();
          break;
        case 'unread':
          unread.change((counts) => new Map([...counts, ...countsOf(event.data)]));
          break;
        case 'notification': {
          const { unread: count } = event.data;
          notices.change((before) => count ?? Math.min(most, before + 1));
          break;
        }
      }
    },
    close() {
      clearTimeout(soon);
      stop();
      for (const each of all) each.close();
    },
  };
}

function countsOf({ topics }: Answer<'GET /api/unread'>): UnreadCounts {
  return new Map(topics.map(({ path, count }) => [path.toLowerCase(), count]));
}

function oneMore(counts: UnreadCounts, path: string): UnreadCounts {
  const key = path.toLowerCase();
  return new Map(counts).set(key, Math.min(most, (counts.get(key) ?? 0) + 1));
}

const noCounts: UnreadCounts = new Map();

/** Empty before the hub answered. */
export function useUnread(): UnreadCounts {
  const { unread } = useHub().mine;
  return useSyncExternalStore(unread.subscribe, unread.getSnapshot).value ?? noCounts;
}

/** Of notifications. */
export function useNoticeCount(): number {
  const { notices } = useHub().mine;
  return useSyncExternalStore(notices.subscribe, notices.getSnapshot).value ?? 0;
}
