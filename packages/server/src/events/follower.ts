/**
 * Tells this hub what is committed, by itself and by other hubs of the same database, in the order of the log and each
 * event once. What it commits itself is known and told at once; where events of others lie in front of it, they are read
 * from the log and told first.
 */

import type { Logger } from '../lib/logger.ts';
import type { CommittedEvent, Store } from '../store/store.ts';
import { logHead, TooMuchMissed } from './log.ts';
import type { Change } from './match.ts';

export type LoggedEvent = Omit<CommittedEvent, 'live'>;

export interface Told {
  readonly events: readonly LoggedEvent[];
  /** Of those events that are about a message. */
  readonly changes: readonly Change[];
}

/** What stands behind a position of the log, at one moment. */
export interface LogTail {
  /** Of the last event. */
  readonly position: number;
  readonly events: readonly LoggedEvent[];
  /** Made when asked for: by then memory must know the topics and people of these events. */
  changes(): Change[];
  /** The same for readers who hear of it later: with where each message is by now. */
  late(): Change[];
}

export interface FollowerSources {
  /** Changes of events that this hub has just committed. */
  changesOf(events: readonly CommittedEvent[]): Change[];
  /** Throws `TooMuchMissed`. */
  tail(position: number): Promise<LogTail>;
  /**
   * Reads what events of other hubs changed of the things that are kept in memory; the answer puts it there.
   * @param events null for all: too much was missed to say
   */
  hear(events: readonly LoggedEvent[] | null): Promise<() => void>;
}

/** Ms after which a hub looks by itself, should it have heard no bell. */
const pause = 1_000;

export class Follower {
  readonly #store: Store;
  readonly #log: Logger;
  readonly #listeners: ((told: Told) => void)[] = [];
  readonly #lostListeners: (() => void)[] = [];
  #sources: FollowerSources | null = null;
  /** The last position that was told. */
  #reached = 0;
  #isReading = false;
  /** There may be more than what is being read. */
  #isBehind = false;
  /** Grows when this hub commits something that is kept in memory: what was read before may be older. */
  #generation = 0;
  /** Events of ours that were told from the log before the answer to their commit came. */
  readonly #overtaken: LoggedEvent[] = [];
  #isAway = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, log: Logger) {
    this.#store = store;
    this.#log = log;
    store.onCommit((events) => this.#own(events));
    store.onRing((note) => {
      if (note === '') this.look();
    });
  }

  /** Called with what is committed, once memory is up to date with it. */
  onTold(listener: (told: Told) => void): void {
    this.#listeners.push(listener);
  }

  /** Called when too much was missed to be told: what follows is told from there on. */
  onLost(listener: () => void): void {
    this.#lostListeners.push(listener);
  }

  /** To be called before memory is filled: what follows from here on is told after `start`. */
  async begin(): Promise<void> {
    this.#reached = (await logHead(this.#store.tables())).position;
  }

  start(sources: FollowerSources): void {
    this.#sources = sources;
    this.look();
    if (!this.#store.shared) return;
    this.#timer = setInterval(() => void this.#compare(), pause);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#sources = null;
  }

  /** Tells what others committed, if anything. */
  look(): void {
    this.#isBehind = true;
    if (!this.#isReading && this.#sources) void this.#catchUp(this.#sources);
  }

  #own(events: readonly CommittedEvent[]): void {
    const [first] = events;
    const last = events.at(-1);
    if (!first || !last) return;
    const isRemembered = events.some(({ messageId }) => messageId === null);
    if (isRemembered) this.#generation += 1;
    if (last.position <= this.#reached) {
      // What this commit has just put into memory may be older than what was read there meanwhile.
      if (!isRemembered) return;
      this.#overtaken.push(...events);
      this.look();
      return;
    }
    if (this.#isReading || !this.#sources || first.position !== this.#reached + 1) {
      this.look();
      return;
    }
    this.#reached = last.position;
    this.#tell({ events, changes: this.#sources.changesOf(events) });
  }

  async #compare(): Promise<void> {
    try {
      const { position } = await logHead(this.#store.tables());
      if (position > this.#reached || this.#overtaken.length > 0) this.look();
    } catch (error) {
      this.#away(error);
    }
  }

  async #catchUp(sources: FollowerSources): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#isBehind && this.#sources) {
        this.#isBehind = false;
        await this.#read(sources);
      }
      this.#isAway = false;
    } catch (error) {
      this.#away(error);
    } finally {
      this.#isReading = false;
    }
  }

  async #read(sources: FollowerSources): Promise<void> {
    const overtaken = [...this.#overtaken];
    if (overtaken.length > 0) await this.#refresh(sources, overtaken);
    this.#overtaken.splice(0, overtaken.length);
    try {
      const tail = await sources.tail(this.#reached);
      if (tail.position === this.#reached) return;
      await this.#refresh(sources, tail.events);
      this.#reached = tail.position;
      this.#tell({ events: tail.events, changes: tail.changes() });
    } catch (error) {
      if (!(error instanceof TooMuchMissed)) throw error;
      const { position } = await logHead(this.#store.tables());
      await this.#refresh(sources, null);
      this.#log.warn({ from: this.#reached, to: position }, 'too much was missed to be told one by one');
      this.#reached = position;
      for (const listener of this.#lostListeners) listener();
    }
  }

  /** Until nothing of ours came in between that is newer than what was read. */
  async #refresh(sources: FollowerSources, events: readonly LoggedEvent[] | null): Promise<void> {
    for (;;) {
      const generation = this.#generation;
      const put = await sources.hear(events);
      if (generation !== this.#generation) continue;
      put();
      return;
    }
  }

  #tell(told: Told): void {
    for (const listener of this.#listeners) listener(told);
  }

  /** Said once for each time that the store is away; the next look tries again. */
  #away(error: unknown): void {
    if (!this.#isAway) this.#log.warn({ err: error }, 'the log cannot be read for now');
    this.#isAway = true;
  }
}
