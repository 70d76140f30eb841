/** Runs the plots of a story side by side, in the order of their time. */

/**
 * Something that goes on: it acts, then yields the moment at which it goes on, ms since 1970. What lies in the past is
 * now.
 */
export type Plot<Result = void> = Generator<number, Result, void>;

interface Waiting {
  readonly time: number;
  /** Of two that wait for the same moment the earlier one goes first. */
  readonly order: number;
  /** Returns when it goes on; nothing when it is over. */
  readonly act: () => number | undefined;
}

export class Clockwork {
  readonly #heap: Waiting[] = [];
  #order = 0;
  /** Of the story. It jumps from plot to plot. */
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  /** The moment of the next plot; infinite when all are over. */
  get next(): number {
    return this.#heap[0]?.time ?? Number.POSITIVE_INFINITY;
  }

  start(plot: Plot<unknown>, time = this.now): void {
    this.#wait(time, () => {
      const { done, value } = plot.next();
      return done === true ? undefined : value;
    });
  }

  /** Acts once. */
  later(time: number, act: () => void): void {
    this.#wait(time, () => {
      act();
      return undefined;
    });
  }

  /** Lets the next plot act once. */
  step(): void {
    const next = this.#pop();
    if (next === undefined) return;
    this.now = next.time;
    const time = next.act();
    if (time !== undefined) this.#wait(time, next.act);
  }

  #wait(time: number, act: Waiting['act']): void {
    this.#push({ time: Math.max(time, this.now), order: this.#order++, act });
  }

  #push(waiting: Waiting): void {
    const heap = this.#heap;
    let at = heap.push(waiting) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (isBefore(heap[above]!, waiting)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = waiting;
  }

  #pop(): Waiting | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1;
      if (isBefore(last, heap[below]!)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}
