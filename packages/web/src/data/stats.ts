/** Numbers of a query, read again as its messages change and as time goes on. */

import type { Answer, Hub } from '@tagloop/client/call';
import type { Feed } from '@tagloop/client/feed';
import type { StatsQuery } from '@tagloop/server/resources/stats/contract';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';

export type Stats = Answer<'GET /api/stats'>;
export type StatsAsked = StatsQuery & { readonly q: string };

/** Ms between two readings while messages change, and while they do not. */
const least = 10_000;
const most = 60_000;

function openStats(hub: Hub, feed: Feed, asked: StatsAsked): Loader<Stats> {
  const loader = createLoader((signal) => hub.call('GET /api/stats', { query: asked, signal }));
  let readAt = Date.now();
  let soon: ReturnType<typeof setTimeout> | undefined;
  const idle = setInterval(read, most);
  function read(): void {
    clearTimeout(soon);
    soon = undefined;
    if (document.hidden) return;
    readAt = Date.now();
    void loader.reload();
  }
  function readSoon(): void {
    soon ??= setTimeout(read, Math.max(500, readAt + least - Date.now()));
  }
  const stop = feed.watch(asked.q, { onReread: readSoon, onEvent: readSoon });
  document.addEventListener('visibilitychange', read);
  return {
    ...loader,
    close() {
      document.removeEventListener('visibilitychange', read);
      clearTimeout(soon);
      clearInterval(idle);
      stop();
      loader.close();
    },
  };
}

const unread: Loaded<Stats> = {};

/** @param asked null: nothing is asked */
export function useStats(asked: StatsAsked | null): Loaded<Stats> {
  const { hub, feed, me } = useHub();
  const whole = asked && { zone: me.zone, ...asked };
  const open = () => (whole === null ? unopened(unread) : openStats(hub, feed, whole));
  return useOpened<Loaded<Stats>, Opened<Loaded<Stats>>>(JSON.stringify(whole), open, unread).snapshot;
}
