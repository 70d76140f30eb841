/** What is read of a query again as its messages change and as time goes on, and yet not with each of them. */

import type { Feed } from '@tagloop/client/feed';
import { createLoader, type Loader } from './loaded.ts';

/** Ms between two readings while messages change, and while they do not. */
const least = 10_000;
const most = 60_000;

/** @param query whose messages tell that it is time to read again */
export function createPaced<T>(load: (signal: AbortSignal) => Promise<T>, feed: Feed, query: string): Loader<T> {
  const loader = createLoader(load);
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
  const stop = feed.watch(query, { onReread: readSoon, onEvent: readSoon });
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
