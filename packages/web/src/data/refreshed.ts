/** Stores that are read anew when the feed tells of something new in them: as often as can be followed, not oftener. */

import type { LiveEvent } from '@tagloop/client/live';

/** Ms between two readings: a busy sender delivers many times a second. */
const pause = 500;

/**
 * Calls `read` when one of these events came, and after a break, for what is told of it may stand in no log. A page that
 * nobody sees waits until it is seen.
 * @returns what ends it
 */
export function refreshOn(
  listen: (listener: (event: LiveEvent) => void) => () => void,
  concerns: (event: LiveEvent) => boolean,
  read: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStale = false;

  function go(): void {
    if (!isStale || timer !== undefined || document.hidden) return;
    isStale = false;
    // The pause begins with the reading, so that the last of many events is read for, too.
    timer = setTimeout(() => {
      timer = undefined;
      go();
    }, pause);
    read();
  }

  const stop = listen((event) => {
    if (event.type !== 'hello' && !concerns(event)) return;
    isStale = true;
    go();
  });
  document.addEventListener('visibilitychange', go);
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', go);
  };
}
