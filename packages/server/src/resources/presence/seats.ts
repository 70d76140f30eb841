/**
 * From where people look, in memory: one seat for each browser, or for each token. What a person does in several seats
 * is one presence.
 */

import type { Status } from './contract.ts';

export interface Seat {
  readonly userId: number;
  readonly credential: string;
  /** The feed that is told, and with which the seat ends; null where there is none. */
  readonly feed: string | null;
  readonly status: Status;
  /** Ids of topics, each with the time since when. */
  readonly topics: ReadonlyMap<number, number>;
  /** When this was said, ms since 1970: of two hubs the one that heard later knows better. */
  readonly at: number;
  /** When it ends, ms since 1970. */
  readonly until: number;
}

export interface Presence {
  readonly userId: number;
  readonly status: Status;
  /** Ms since 1970. */
  readonly since: number;
}

/** How somebody's presence in a topic changed; null stands for not there. */
export interface Turn {
  readonly topicId: number;
  readonly userId: number;
  readonly before: Presence | null;
  readonly after: Presence | null;
}

/** Seats of a person; of more the one that was silent longest is given up. */
const mostSeats = 20;

export function keyOf({ credential, feed }: Pick<Seat, 'credential' | 'feed'>): string {
  return `${credential} ${feed ?? ''}`;
}

export class Seats {
  readonly #seats = new Map<string, Seat>();
  readonly #byTopic = new Map<number, Set<Seat>>();

  get(key: string): Seat | undefined {
    return this.#seats.get(key);
  }

  all(): readonly Seat[] {
    return [...this.#seats.values()];
  }

  /** Ids of the topics where somebody is. */
  topics(): readonly number[] {
    return [...this.#byTopic.keys()];
  }

  seatsIn(topicId: number): readonly Seat[] {
    return [...(this.#byTopic.get(topicId) ?? [])];
  }

  /** Each person once: busy when he says so anywhere, since when he came first. */
  peopleIn(topicId: number): readonly Presence[] {
    const people = new Map<number, Presence>();
    for (const { userId, status, topics } of this.#byTopic.get(topicId) ?? []) {
      const known = people.get(userId);
      const since = topics.get(topicId) ?? 0;
      people.set(userId, {
        userId,
        status: known?.status === 'busy' ? 'busy' : status,
        since: Math.min(since, known?.since ?? since),
      });
    }
    return [...people.values()];
  }

  /** Puts a seat in the place of what was said from there before; one without topics is given up. */
  put(seat: Seat): readonly Turn[] {
    const key = keyOf(seat);
    const known = this.#seats.get(key);
    return this.#change(seat.userId, [...(known?.topics.keys() ?? []), ...seat.topics.keys()], () => {
      this.#take(key);
      if (seat.topics.size === 0) return;
      this.#seats.set(key, seat);
      for (const id of seat.topics.keys()) this.#byTopic.set(id, (this.#byTopic.get(id) ?? new Set()).add(seat));
    });
  }

  /** The seat that a person gives up for one more. */
  tooMany(userId: number): Seat | undefined {
    const own = this.all().filter((seat) => seat.userId === userId);
    return own.length > mostSeats ? own.reduce((a, b) => (b.at < a.at ? b : a)) : undefined;
  }

  #take(key: string): void {
    const seat = this.#seats.get(key);
    this.#seats.delete(key);
    for (const id of seat?.topics.keys() ?? []) {
      const there = this.#byTopic.get(id);
      if (seat) there?.delete(seat);
      if (there?.size === 0) this.#byTopic.delete(id);
    }
  }

  #change(userId: number, topicIds: readonly number[], change: () => void): readonly Turn[] {
    const of = (topicId: number) => this.peopleIn(topicId).find((each) => each.userId === userId) ?? null;
    const before = new Map(topicIds.map((id) => [id, of(id)]));
    change();
    return [...before].flatMap(([topicId, was]) => {
      const is = of(topicId);
      return was?.status === is?.status ? [] : [{ topicId, userId, before: was, after: is }];
    });
  }
}
