/** The time of now, for texts that grow old. */

import { useSyncExternalStore } from 'react';

const stepMs = 20_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(tick, stepMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function getNow(): number {
  return now;
}

/** Milliseconds since 1970, in steps of 20 s; all readers see the same step. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, getNow);
}
