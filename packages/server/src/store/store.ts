/** What the rooms above know of the store: reads, queries with a budget, and writes that are grouped. */

import type { CompiledQuery, Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

export interface Store {
  readonly dialect: Dialect;
  /** Reads of committed rows by services: by id, small lists. Give the tables that you read. */
  tables<T>(): Kysely<T>;
  /**
   * Runs a query that a person composed where it cannot stop the writer.
   * @param budget ms, the wait for a connection included; beyond it `QueryTooSlow` is thrown
   * @param person id of the user who asks: one person has half of the connections at most; null for the hub itself
   */
  query<R>(query: CompiledQuery<R>, budget: number, person?: number | null): Promise<R[]>;
  /**
   * Runs a job in a transaction that it may share with other jobs; answers after the commit, or throws what the job
   * threw, its rows undone. A job may run twice, so it keeps its effects in the transaction.
   */
  write<R>(job: (tx: Transaction) => Promise<R>): Promise<R>;
  /** One moment of the store: nothing that is committed meanwhile is seen. */
  snapshot<R>(work: (db: Kysely<unknown>) => Promise<R>): Promise<R>;
  /** Whether other hubs may write to it. */
  readonly shared: boolean;
  /** Called when another hub rings: it committed something, or has something to say (`note`). A ring may get lost. */
  onRing(listener: (note: string) => void): void;
  /** Says a short line to the other hubs; false when none can hear it. */
  ring(note: string): boolean;
  /** Called in the transaction, behind a job, with the events it appended; one that throws undoes the job. */
  onAppend(listener: AppendListener): void;
  /** Called after each commit of this hub with the events it wrote, in order of their positions. */
  onCommit(listener: (events: readonly CommittedEvent[]) => void): void;
  /** Called after each transaction, for the figures of the hub. */
  onBatch(listener: (batch: BatchFacts) => void): void;
  /** How many writes wait for a transaction. */
  waiting(): number;
  close(): Promise<void>;
}

export interface BatchFacts {
  /** Writes that shared the transaction. */
  readonly jobs: number;
  /** Time of its last statements and of its commit; null when the store could not take it. */
  readonly commitMs: number | null;
}

export interface Transaction {
  /** Ms since 1970, one for the whole job. */
  readonly now: number;
  readonly dialect: Dialect;
  tables<T>(): Kysely<T>;
  /** A row written with those of the other jobs in one statement; any statement of `tables` sees it. */
  later<T extends object>(table: string, row: T): void;
  /** A new id: of now, or of an earlier time for what is dated back. */
  mint(at?: number): Promise<number>;
  /** Adds a row to the event log. `live` is what listeners get besides, never written. */
  append(event: NewEvent, live?: unknown): void;
  /** Runs when the commit has happened, before the answer. Must not throw. */
  afterCommit(effect: () => void): void;
}

export type AppendListener = (tx: Transaction, events: readonly CommittedEvent[]) => Promise<void>;

export interface NewEvent {
  readonly kind: string;
  readonly topicId: number | null;
  readonly messageId: number | null;
  readonly actorId: number | null;
  /** When it happened, ms since 1970. */
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CommittedEvent extends NewEvent {
  readonly position: number;
  /** When the hub wrote it. */
  readonly recorded: number;
  readonly live: unknown;
}
