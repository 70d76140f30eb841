/** Hands each change to every subscription, in the order of the log, once. */

import type { Change, Match, Matcher, Reader } from './match.ts';

export interface Delivered {
  readonly change: Change;
  /** Name of each query that it concerns. */
  readonly matches: ReadonlyMap<string, Match>;
}

export interface Subscription {
  readonly reader: Reader;
  readonly matchers: ReadonlyMap<string, Matcher>;
  deliver(delivered: Delivered): void;
  /** Told when a delivery threw, after which nothing more is delivered: no reader may stand in the way of others. */
  failed(error: unknown): void;
}

export class Broadcaster {
  readonly #now: () => number;
  readonly #places = new Set<Place>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Delivers what follows from now on. With `replay`, first what it gives; live changes wait for it, and those that it
   * gave already are not given again.
   * @param replay gives past changes in order, is told of each whether it was delivered, and answers the position that
   *   they reach
   */
  async subscribe(
    subscription: Subscription,
    replay?: (deliver: (change: Change) => boolean) => Promise<number>,
  ): Promise<() => void> {
    const place: Place = { subscription, reached: 0, waiting: replay ? [] : null };
    this.#places.add(place);
    const end = () => void this.#places.delete(place);
    if (!replay) return end;
    try {
      place.reached = await replay((change) => this.#deliver(subscription, change));
      const waiting = place.waiting ?? [];
      place.waiting = null;
      for (const change of waiting) this.#pass(place, change);
      return end;
    } catch (error) {
      end();
      throw error;
    }
  }

  publish(changes: readonly Change[]): void {
    for (const change of changes) {
      for (const place of this.#places) {
        if (place.waiting) place.waiting.push(change);
        else this.#pass(place, change);
      }
    }
  }

  #pass(place: Place, change: Change): void {
    // The past is read from the store, where a commit can be seen before it is told here.
    if (change.position <= place.reached) return;
    try {
      this.#deliver(place.subscription, change);
    } catch (error) {
      this.#places.delete(place);
      place.subscription.failed(error);
    }
  }

  #deliver(subscription: Subscription, change: Change): boolean {
    const now = this.#now();
    const matches = new Map<string, Match>();
    for (const [name, matcher] of subscription.matchers) {
      const match = matcher.match(change, subscription.reader, now);
      if (match) matches.set(name, match);
    }
    if (matches.size === 0) return false;
    subscription.deliver({ change, matches });
    return true;
  }
}

interface Place {
  readonly subscription: Subscription;
  /** Position up to which the replay gave all. */
  reached: number;
  /** Live changes that came while the past is delivered; null when it is done. */
  waiting: Change[] | null;
}
