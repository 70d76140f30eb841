/** How long to wait before the next try: doubling, with jitter so that a restarted hub is not run over. */

export interface Backoff {
  /** Milliseconds: between half of and the full step, which doubles each time. */
  next(): number;
  reset(): void;
}

export function createBackoff(firstMs = 500, mostMs = 30_000, random: () => number = Math.random): Backoff {
  let step = firstMs;
  return {
    next() {
      const wait = step * (0.5 + random() / 2);
      step = Math.min(step * 2, mostMs);
      return wait;
    },
    reset() {
      step = firstMs;
    },
  };
}
