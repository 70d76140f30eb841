/** Stores that cost something while they are open: opened by the first reader, closed after the last. */

import type { Readable } from '@tagloop/client/store/observable';
import { useMemo, useSyncExternalStore } from 'react';

export interface Opened<T> extends Readable<T> {
  close(): void;
}

/** Stands for a store where there is nothing to open. */
export function unopened<T>(snapshot: T): Opened<T> {
  return { getSnapshot: () => snapshot, subscribe: () => () => undefined, close: () => undefined };
}

interface Lazy<T, Store> {
  readonly store: Store | null;
  subscribe(listener: () => void): () => void;
  getSnapshot(): T;
}

/** Nothing happens before somebody listens, so that a component may make one while it renders. */
function createLazy<T, Store extends Opened<T>>(open: () => Store, before: T): Lazy<T, Store> {
  let store: Store | null = null;
  let readers = 0;
  return {
    get store() {
      return store;
    },
    getSnapshot: () => store?.getSnapshot() ?? before,
    subscribe(listener) {
      readers += 1;
      store ??= open();
      const stop = store.subscribe(listener);
      return () => {
        stop();
        readers -= 1;
        if (readers > 0) return;
        store?.close();
        store = null;
      };
    },
  };
}

/** What the store says while the component is there, `before` until it is open. A new key opens another store. */
export function useOpened<T, Store extends Opened<T>>(
  key: string,
  open: () => Store,
  before: T,
): { readonly snapshot: T; readonly store: Store | null } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when another store is needed
  const lazy = useMemo(() => createLazy(open, before), [key]);
  const snapshot = useSyncExternalStore(lazy.subscribe, lazy.getSnapshot);
  return { snapshot, store: lazy.store };
}
