/** How many messages a query selects, counted again when some come or go. */

import type { Feed } from '@tagloop/client/feed';
import type { Counter } from './counter.ts';
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
/** The hub is asked once the feed has the query, so that nothing falls between; but not later than this. */
const patienceMs = 700;

function openCount(feed: Feed, counter: Counter, query: string): Loader<Count> {
  const loader = createLoader(() => counter.count(query), { isIdle: true });
  let isRead = false;
  let soon = setTimeout(read, patienceMs);
  function read(): void {
    clearTimeout(soon);
    isRead = true;
    void loader.reload();
  }
  function readSoon(): void {
    clearTimeout(soon);
    soon = setTimeout(read, pauseMs);
  }
  const stop = feed.watch(query, {
    onReread: () => (isRead ? readSoon() : read()),
    onEvent: (_event, match) => match !== 'changed' && readSoon(),
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
  const { counter, feed, me } = useHub();
  const open = () => (query === null ? unopened(uncounted) : openCount(feed, counter, query));
  return useOpened<Loaded<Count>, Opened<Loaded<Count>>>(`${me.zone} ${query}`, open, uncounted).snapshot;
}
