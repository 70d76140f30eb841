/**
 * Seats of the other hubs on the same store, said by rings alone: no row is written. A ring that is lost is healed by the
 * next one, for every seat is told anew while it lasts.
 */

import type { Store } from '../../store/store.ts';
import { keyOf, type Seat } from './seats.ts';

/** A hub that begins asks the others. */
const question = 'presence?';
const said = 'presence ';
/** Ms after which a seat is told anew, well before it would end. */
const tellEvery = 15_000;

type Wire = readonly [
  userId: number,
  credential: string,
  feed: string | null,
  status: Seat['status'],
  at: number,
  until: number,
  topics: readonly (readonly [id: number, since: number])[],
];

export class Elsewhere {
  readonly #store: Store;
  /** Seats that this hub heard of first hand, by key: when it last told them, ms since 1970. */
  readonly #told = new Map<string, number>();
  #isAsked = false;

  constructor(store: Store, all: () => readonly Seat[], hear: (seat: Seat) => void) {
    this.#store = store;
    store.onRing((note) => {
      if (note === question) for (const seat of all()) if (this.#told.has(keyOf(seat))) this.#ring(seat);
      if (note.startsWith(said)) hear(read(note.slice(said.length)));
    });
  }

  /** Asks the other hubs, once one can be asked. */
  ask(): void {
    this.#isAsked ||= !this.#store.shared || this.#store.ring(question);
  }

  /** Tells what changed here. */
  tell(seat: Seat): void {
    if (seat.topics.size > 0) this.#told.set(keyOf(seat), seat.at);
    this.#ring(seat);
  }

  /** Tells now and then that it lasts. */
  tellAgain(seat: Seat): void {
    const told = this.#told.get(keyOf(seat));
    if (told === undefined || seat.at - told >= tellEvery) this.tell(seat);
  }

  /** It is over, or another hub heard of it last. */
  forget(seat: Seat): void {
    this.#told.delete(keyOf(seat));
  }

  #ring({ userId, credential, feed, status, at, until, topics }: Seat): void {
    const wire: Wire = [userId, credential, feed, status, at, until, [...topics]];
    this.#store.ring(`${said}${JSON.stringify(wire)}`);
  }
}

function read(text: string): Seat {
  const [userId, credential, feed, status, at, until, topics] = JSON.parse(text) as Wire;
  return { userId, credential, feed, status, at, until, topics: new Map(topics) };
}
