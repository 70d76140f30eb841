/** One answer of the hub, read once and again on demand. */

import { failureOf, type HubProblem } from '@tagloop/client/failure';
import { createObservable } from '@tagloop/client/store/observable';
import type { Opened } from './opened.ts';

export interface Loaded<T> {
  /** Undefined before the first answer. What was read before stays through a failure. */
  readonly value?: T;
  readonly problem?: HubProblem;
  /** HTTP status of the failure; 0 when the hub did not answer. */
  readonly status?: number;
}

export interface Loader<T> extends Opened<Loaded<T>> {
  reload(): Promise<void>;
  /** Takes a newer value that came by another way. */
  set(value: T): void;
}

/** Loads at once; `isIdle`: when it is told to. */
export function createLoader<T>(
  load: (signal: AbortSignal) => Promise<T>,
  { isIdle = false }: { readonly isIdle?: boolean } = {},
): Loader<T> {
  const view = createObservable<Loaded<T>>({});
  const abort = new AbortController();
  let turns = 0;

  async function reload(): Promise<void> {
    const turn = ++turns;
    try {
      const value = await load(abort.signal);
      if (turn === turns) view.set({ value });
    } catch (error) {
      if (turn !== turns || abort.signal.aborted) return;
      const { problem, status } = failureOf(error);
      view.set({ value: view.getSnapshot().value, problem, status });
    }
  }

  if (!isIdle) void reload();
  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    reload,
    set(value) {
      turns += 1;
      view.set({ value });
    },
    close() {
      turns += 1;
      abort.abort(new Error('closed'));
    },
  };
}
