/** What the hub keeps of the reader: read when it is first looked at, then kept, and read anew when the hub says so. */

import type { Readable } from '@tagloop/client/store/observable';
import { createLoader, type Loaded, type Loader } from './loaded.ts';

export interface Kept<T> extends Readable<Loaded<T>> {
  set(value: T): void;
  /** From the value of now; nothing happens before there is one. */
  change(next: (value: T) => T): void;
  /** The value, once there is one; throws when it cannot be read. */
  known(): Promise<T>;
  /** Nothing happens before somebody looked. */
  reload(): void;
  close(): void;
}

export function createKept<T>(load: (signal: AbortSignal) => Promise<T>): Kept<T> {
  let loader: Loader<T> | null = null;
  const unread: Loaded<T> = {};
  function open(): Loader<T> {
    loader ??= createLoader(load);
    return loader;
  }
  return {
    getSnapshot: () => loader?.getSnapshot() ?? unread,
    subscribe: (listener) => open().subscribe(listener),
    known: () => firstOf(open()),
    set: (value) => loader?.set(value),
    change(next) {
      const value = loader?.getSnapshot().value;
      if (value !== undefined) loader?.set(next(value));
    },
    reload: () => void loader?.reload(),
    close() {
      loader?.close();
      loader = null;
    },
  };
}

function firstOf<T>(loader: Loader<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: () => void = () => undefined;
    function look(): void {
      const { value, problem } = loader.getSnapshot();
      if (value === undefined && problem === undefined) return;
      stop();
      if (value === undefined) reject(new Error(problem?.detail));
      else resolve(value);
    }
    stop = loader.subscribe(look);
    look();
  });
}
