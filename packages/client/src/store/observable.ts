/** A value that is replaced, never changed, and tells who listens: what React's `useSyncExternalStore` asks for. */

export interface Readable<T> {
  getSnapshot(): T;
  /** Calls after every change; returns what ends it. */
  subscribe(listener: () => void): () => void;
}

export interface Observable<T> extends Readable<T> {
  set(next: T): void;
}

export function createObservable<T>(first: T): Observable<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
