/** Turns for people's queries: who asks in a loop waits for himself, not the others for him. */

import { QueryTooSlow } from '../lib/failures.ts';

/** Ms after which a query that the store should have stopped is given up. */
const grace = 250;

interface Waiting {
  /** Null is the hub itself. */
  readonly person: number | null;
  readonly begin: () => void;
}

export class FairQueue {
  readonly #slots: number;
  readonly #slotsOfOne: number;
  /** How many queries of a person run. */
  readonly #running = new Map<number | null, number>();
  #busy = 0;
  /** In the order of arrival. */
  readonly #waiting: Waiting[] = [];

  /** @param slots how many queries run at once; one person has half of them at most */
  constructor(slots: number) {
    this.#slots = slots;
    this.#slotsOfOne = Math.max(1, Math.floor(slots / 2));
  }

  /**
   * Runs the work when it is its turn: of those that may begin, the one whose person has the fewest running, and of
   * those the one that came first.
   * @param budget ms; `QueryTooSlow` is thrown when the turn does not come before
   * @param work gets what is left of the budget
   */
  async run<R>(person: number | null, budget: number, work: (rest: number) => Promise<R>): Promise<R> {
    const end = performance.now() + budget;
    await this.#turn(person, budget);
    const working = work(Math.max(1, end - performance.now())).finally(() => {
      this.#busy -= 1;
      this.#count(person, -1);
      this.#next();
    });
    return inTime(working, end + grace - performance.now());
  }

  #turn(person: number | null, patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        person,
        begin: () => {
          clearTimeout(timer);
          this.#busy += 1;
          this.#count(person, 1);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new QueryTooSlow());
      }, patience);
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  #next(): void {
    while (this.#busy < this.#slots) {
      const free = this.#waiting.filter(({ person }) => person === null || this.#of(person) < this.#slotsOfOne);
      const [first] = free.sort((a, b) => this.#of(a.person) - this.#of(b.person));
      if (!first) return;
      this.#waiting.splice(this.#waiting.indexOf(first), 1);
      first.begin();
    }
  }

  #of(person: number | null): number {
    return this.#running.get(person) ?? 0;
  }

  #count(person: number | null, by: number): void {
    const count = this.#of(person) + by;
    if (count === 0) this.#running.delete(person);
    else this.#running.set(person, count);
  }
}

/** What the store cannot stop is answered all the same; it keeps its slot until it ends. */
function inTime<R>(working: Promise<R>, ms: number): Promise<R> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new QueryTooSlow()), ms);
    working.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
