/** Numbers of a query, read again as its messages change and as time goes on. */

import type { Answer, Hub } from '@tagloop/client/call';
import type { Feed } from '@tagloop/client/feed';
import type { StatsQuery } from '@tagloop/server/resources/stats/contract';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

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

export function useStats(asked: StatsAsked): Loaded<Stats> {
  const { hub, feed, me } = useHub();
  const whole = { zone: me.zone, ...asked };
  return useOpened<Loaded<Stats>, Loader<Stats>>(JSON.stringify(whole), () => openStats(hub, feed, whole), {}).snapshot;
}
