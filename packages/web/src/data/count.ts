/** How many messages a query selects, counted again when some come or go. */

import type { Hub } from '@tagloop/client/call';
import type { Feed } from '@tagloop/client/feed';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';

/** `more`: the hub stopped counting there. */
export interface Count {
  readonly count: number;
  readonly more: boolean;
}

/** Many changes at once are one count. */
const pauseMs = 500;

function openCount(hub: Hub, feed: Feed, query: string, zone: string): Loader<Count> {
  const loader = createLoader((signal) => hub.call('GET /api/messages/count', { query: { q: query, zone }, signal }));
  let soon: ReturnType<typeof setTimeout> | undefined;
  function countSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(() => void loader.reload(), pauseMs);
  }
  const stop = feed.watch(query, {
    onReread: countSoon,
    onEvent: (_event, match) => match !== 'changed' && countSoon(),
  });
  return {
    ...loader,
    close() {
      clearTimeout(soon);
      stop();
      loader.close();
    },
  };
}

const uncounted: Loaded<Count> = {};

/** @param query null: nothing is counted */
export function useCount(query: string | null): Loaded<Count> {
  const { hub, feed, me } = useHub();
  const open = () => (query === null ? unopened(uncounted) : openCount(hub, feed, query, me.zone));
  return useOpened<Loaded<Count>, Opened<Loaded<Count>>>(`${me.zone} ${query}`, open, uncounted).snapshot;
}
