/**
 * Groups writes: what waits is carried out in one transaction with one sync, and answered after its commit. Jobs run one
 * after the other; one that fails leaves no row and does not disturb the others.
 */

import type { Kysely } from 'kysely';
import type { Clock } from '../lib/clock.ts';
import { StoreUnavailable } from '../lib/failures.ts';
import { idAt, idsPerMs } from '../lib/ids.ts';
import type { Connection, Dialect, WritingConnection } from './dialect.ts';
import { kyselyOver } from './kysely.ts';
import { type Columns, PendingRows } from './pending.ts';
import type { AppendListener, BatchFacts, CommittedEvent, NewEvent, Transaction } from './store.ts';

export interface WriterOptions {
  readonly dialect: Dialect;
  readonly clock: Clock;
  /** The connection for one batch, at rest again when released. */
  lease(): Promise<{ connection: WritingConnection; release(broken: boolean): void }>;
  /** Locks the log and answers where it stands, and `xid`: the transaction's number where `statusSql` asks for one. */
  readonly headSql: string;
  /** Asks how a transaction ended whose commit was not answered; null where a lost connection cannot happen. */
  readonly statusSql: string | null;
  /** Table whose ids are minted for earlier times. */
  readonly idTable: string;
  mark(index: number): string;
  readonly onAppend: AppendListener;
  onCommit(events: readonly CommittedEvent[]): void;
  onBatch(batch: BatchFacts): void;
}

interface Job {
  readonly run: (tx: Transaction) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const jobsPerBatch = 256;
/** Ms until the store is asked again how a commit ended. */
const askAgainAfter = 1_000;

/** Signals that the batch's transaction can only be rolled back, and its jobs be tried one by one. */
class BatchLost extends Error {}

export class Writer {
  readonly #options: WriterOptions;
  readonly #waiting: Job[] = [];
  readonly #db: Kysely<unknown>;
  readonly #columns: Columns = new Map();
  #batch: Batch | null = null;
  /** Its connection was lost while it was committed: whether it happened is known when the store answers again. */
  #doubtful: Batch | null = null;
  #draining: Promise<void> | null = null;
  #closed = false;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#db = kyselyOver(options.dialect.name, async () => {
      if (!this.#batch) throw new Error('a transaction was used after its end');
      return { connection: this.#batch.guarded, release: () => {} };
    });
  }

  write<R>(run: (tx: Transaction) => Promise<R>): Promise<R> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('the hub is stopping', null));
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ run, resolve: (value) => resolve(value as R), reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Jobs that no transaction has taken up. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Waits for what was accepted, then refuses more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    // One turn of the loop lets the requests that arrived together share the first batch.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting.splice(0, jobsPerBatch);
      if (!(await this.#carryOut(jobs))) for (const job of jobs) await this.#carryOut([job]);
    }
    this.#draining = null;
  }

  /** False: the batch was rolled back and its jobs must be tried one by one. */
  async #carryOut(jobs: readonly Job[]): Promise<boolean> {
    const { lease, dialect, clock } = this.#options;
    let leased: Awaited<ReturnType<typeof lease>>;
    try {
      leased = await lease();
    } catch (error) {
      this.#options.onBatch({ jobs: jobs.length, commitMs: null });
      for (const job of jobs) job.reject(unavailable(error));
      return true;
    }
    const batch = new Batch(leased.connection, this.#options, this.#db, this.#columns, clock.now());
    const answers: (() => void)[] = [];
    this.#batch = batch;
    try {
      await batch.begin();
      await this.#settle(leased.connection);
      for (const job of jobs) answers.push(await batch.run(job, jobs.length === 1));
      const start = performance.now();
      await batch.commit();
      this.#options.onBatch({ jobs: jobs.length, commitMs: performance.now() - start });
    } catch (error) {
      this.#batch = null;
      const broken = await batch.rollback();
      leased.release(broken);
      if (jobs.length > 1 && !broken && !dialect.isUnavailable(error)) return false;
      if (broken && batch.committing) this.#doubt(batch);
      const cause = error instanceof BatchLost ? error.cause : error;
      const isLost = broken || dialect.isUnavailable(cause);
      if (isLost) this.#options.onBatch({ jobs: jobs.length, commitMs: null });
      for (const job of jobs) job.reject(isLost ? unavailable(cause) : cause);
      return true;
    }
    this.#batch = null;
    leased.release(false);
    this.#tell(batch);
    for (const answer of answers) answer();
    return true;
  }

  /** Effects bring rights and topics in memory up to date, which listeners of the log go by. */
  #tell({ effects, events }: Batch): void {
    try {
      for (const effect of effects) effect();
      if (events.length > 0) this.#options.onCommit(events);
    } catch (error) {
      // Memory no longer agrees with the store, which holds the write: only a new start mends that.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #doubt(batch: Batch): void {
    this.#doubtful = batch;
    const ask = () => {
      if (this.#doubtful && !this.#closed) this.write(async () => {}).catch(later);
    };
    const later = () => void setTimeout(ask, askAgainAfter).unref();
    later();
  }

  /** Tells of the doubtful batch when it was committed after all: its events are in the log, so listeners must hear. */
  async #settle(connection: Connection): Promise<void> {
    const { statusSql } = this.#options;
    const batch = this.#doubtful;
    if (!batch || statusSql === null) return;
    const { rows } = await connection.execute(statusSql, [batch.xid]);
    this.#doubtful = null;
    if ((rows[0] as { status: string | null }).status === 'committed') this.#tell(batch);
  }
}

function unavailable(error: unknown): Error {
  return error instanceof StoreUnavailable ? error : new StoreUnavailable('the store cannot be written to', error);
}

/** One transaction, and the state of the job that runs in it. */
class Batch {
  readonly effects: (() => void)[] = [];
  readonly events: CommittedEvent[] = [];
  readonly guarded: Connection;
  /** Its number in the store, where the store gives it one. */
  xid: string | null = null;
  /** Whether the commit was sent. */
  committing = false;
  readonly #connection: WritingConnection;
  readonly #options: WriterOptions;
  readonly #db: Kysely<unknown>;
  readonly #now: number;
  /** Of the jobs that stand. */
  readonly #rows: PendingRows;
  /** Those of them that were written behind the running job's savepoint: its rollback takes them along. */
  readonly #risked: PendingRows;
  #position = 0;
  #lastId = 0;
  /** Whether the running job has a savepoint: it wrote a statement of its own. */
  #saved = false;
  /** Of the running job's first statement that failed, after which PostgreSQL takes no other one. */
  #failure: { readonly error: unknown; readonly ofEarlierRows: boolean } | null = null;
  readonly #jobRows: PendingRows;
  readonly #minted = new Set<number>();

  constructor(
    connection: WritingConnection,
    options: WriterOptions,
    db: Kysely<unknown>,
    columns: Columns,
    now: number,
  ) {
    this.#connection = connection;
    this.#options = options;
    this.#db = db;
    this.#now = now;
    this.#rows = new PendingRows(columns);
    this.#risked = new PendingRows(columns);
    this.#jobRows = new PendingRows(columns);
    // Kysely's statements come through here: rows left for later are written before a statement names their table.
    this.guarded = {
      execute: async (sql, parameters) => {
        await this.#writeEarlier(sql);
        try {
          if (!this.#saved && !/^\s*(select|with)\b/i.test(sql)) await this.#savepoint();
          await this.#writeOwn(sql);
          return await connection.execute(sql, parameters);
        } catch (error) {
          this.#failure ??= { error, ofEarlierRows: false };
          throw error;
        }
      },
    };
  }

  async begin(): Promise<void> {
    await this.#connection.execute(this.#options.dialect.name === 'sqlite' ? 'begin immediate' : 'begin', []);
    const { rows } = await this.#connection.execute(this.#options.headSql, []);
    const head = rows[0] as { position: number; last_id: number; xid?: string };
    this.xid = head.xid ?? null;
    this.#position = head.position;
    this.#lastId = head.last_id;
  }

  /** Runs one job; the answer is given after the commit. */
  async run(job: Job, alone: boolean): Promise<() => void> {
    const start = { position: this.#position, lastId: this.#lastId, events: this.events.length };
    const effects: (() => void)[] = [];
    try {
      const tx = this.#transaction(effects);
      const value = await job.run(tx);
      const appended = this.events.slice(start.events);
      if (appended.length > 0) await this.#options.onAppend(tx, appended);
      // A job that goes on after it would stand on one store and fall on the other.
      if (this.#failure) throw this.#failure.error;
      if (this.#saved) await this.#connection.execute('release savepoint job', []);
      this.#saved = false;
      this.#risked.clear();
      this.#rows.take(this.#jobRows);
      this.effects.push(...effects);
      return () => job.resolve(value);
    } catch (error) {
      if (this.#failure && (!this.#saved || this.#failure.ofEarlierRows)) {
        throw alone ? error : new BatchLost('', { cause: error });
      }
      this.#failure = null;
      if (this.#saved) {
        await this.#connection.execute('rollback to savepoint job', []);
        await this.#connection.execute('release savepoint job', []);
        this.#saved = false;
        this.#rows.take(this.#risked);
      }
      this.#jobRows.clear();
      this.#position = start.position;
      this.#lastId = start.lastId;
      this.events.length = start.events;
      if (this.#options.dialect.isUnavailable(error)) throw error;
      return () => job.reject(error);
    }
  }

  async commit(): Promise<void> {
    for (const event of this.events) {
      this.#rows.add('event', {
        position: event.position,
        kind: event.kind,
        topic_id: event.topicId,
        message_id: event.messageId,
        actor_id: event.actorId,
        at: event.at,
        recorded: event.recorded,
        data: JSON.stringify(event.data),
      });
    }
    await this.#writeEarlier(null);
    const { mark } = this.#options;
    await this.#connection.execute(`update log set position = ${mark(1)}, last_id = ${mark(2)}`, [
      this.#position,
      this.#lastId,
    ]);
    this.committing = true;
    await this.#connection.execute('commit', []);
  }

  /** True when the connection is of no more use. */
  async rollback(): Promise<boolean> {
    try {
      await this.#connection.execute('rollback', []);
      return false;
    } catch {
      return true;
    }
  }

  #transaction(effects: (() => void)[]): Transaction {
    return {
      now: this.#now,
      dialect: this.#options.dialect,
      tables: <T>() => this.#db as Kysely<T>,
      later: (table, row) => this.#jobRows.add(table, row),
      mint: (at) => this.#mint(at),
      append: (event, live) => this.#append(event, live),
      afterCommit: (effect) => effects.push(effect),
    };
  }

  #append(event: NewEvent, live: unknown): void {
    this.#position += 1;
    this.events.push({ ...event, position: this.#position, recorded: this.#now, live });
  }

  async #mint(at: number | undefined): Promise<number> {
    // What is dated ahead gets an id of now: ids must not run before the clock.
    const wanted = Math.min(at ?? this.#now, this.#now);
    if (at === undefined || idAt(wanted) >= this.#lastId) {
      this.#lastId = Math.max(this.#lastId + 1, idAt(wanted));
      return this.#lastId;
    }
    return this.#mintEarlier(wanted);
  }

  /** The id behind the last one of the millisecond; when that is full, of the next one that is not. */
  async #mintEarlier(at: number): Promise<number> {
    const { mark, idTable } = this.#options;
    for (let first = idAt(at); ; first += idsPerMs) {
      const { rows } = await this.guarded.execute(
        `select max(id) as id from ${idTable} where id >= ${mark(1)} and id < ${mark(2)}`,
        [first, first + idsPerMs],
      );
      const taken = (rows[0] as { id: number | null }).id;
      let id = taken === null ? first : taken + 1;
      while (this.#minted.has(id)) id += 1;
      if (id >= first + idsPerMs) continue;
      this.#minted.add(id);
      this.#lastId = Math.max(this.#lastId, id);
      return id;
    }
  }

  async #savepoint(): Promise<void> {
    await this.#connection.execute('savepoint job', []);
    this.#saved = true;
  }

  /** Writes the rows of earlier jobs that a statement could look for; all for null. */
  async #writeEarlier(statement: string | null): Promise<void> {
    const rows = this.#rows.takeOut(statement);
    if (rows.empty) return;
    try {
      await rows.writeTo(this.#connection);
    } catch (error) {
      this.#failure ??= { error, ofEarlierRows: true };
      throw error;
    }
    if (this.#saved) this.#risked.take(rows);
  }

  /** The same of the running job; they are undone when it fails. */
  async #writeOwn(statement: string): Promise<void> {
    const rows = this.#jobRows.takeOut(statement);
    if (rows.empty) return;
    if (!this.#saved) await this.#savepoint();
    await rows.writeTo(this.#connection);
  }
}
