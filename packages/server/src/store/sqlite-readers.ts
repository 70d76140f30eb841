import { Worker } from 'node:worker_threads';
import type { CompiledQuery } from 'kysely';
import { QueryTooSlow, StoreUnavailable } from '../lib/failures.ts';
import { FairQueue } from './fair-queue.ts';

interface Reply {
  readonly id: number;
  /** JSON of all rows. */
  readonly rows?: string;
  readonly error?: string;
}

interface Thread {
  readonly worker: Worker;
  readonly asked: Map<number, { resolve(rows: unknown[]): void; reject(error: Error): void }>;
}

const size = 2;
/** Ms without a query after which a thread ends; the next one takes some 50 ms to start. */
const restAfter = 30_000;

/** Threads are started when needed and end when they are not, so that a hub at rest does not pay for them. */
export class SqliteReaders {
  readonly #file: string;
  readonly #threads: Thread[] = [];
  readonly #queue = new FairQueue(size);
  #last = 0;
  #isClosed = false;

  constructor(file: string) {
    this.#file = file;
  }

  query<R>(query: CompiledQuery<R>, budget: number, person: number | null): Promise<R[]> {
    return this.#queue.run(person, budget, (rest) => this.#ask(query, rest));
  }

  #ask<R>(query: CompiledQuery<R>, budget: number): Promise<R[]> {
    // A thread that begins while the process is about to end would keep it from ending.
    if (this.#isClosed) return Promise.reject(new StoreUnavailable('the store is closed', null));
    const thread = this.#idle();
    this.#last += 1;
    const id = this.#last;
    return new Promise<R[]>((resolve, reject) => {
      thread.asked.set(id, { resolve: (rows) => resolve(rows as R[]), reject });
      thread.worker.postMessage({ id, sql: query.sql, parameters: query.parameters, budget });
    });
  }

  /** What is under way, or waits, fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  /** The queue lets in as many as there may be threads. */
  #idle(): Thread {
    return this.#threads.find((thread) => thread.asked.size === 0) ?? this.#start();
  }

  #start(): Thread {
    const worker = new Worker(new URL('./sqlite-reader.mjs', import.meta.url), { workerData: { file: this.#file } });
    const thread: Thread = { worker, asked: new Map() };
    worker.unref();
    const resting = setTimeout(() => {
      if (thread.asked.size > 0) return;
      this.#forget(thread);
      void worker.terminate();
    }, restAfter);
    resting.unref();
    worker.on('message', ({ id, rows, error }: Reply) => {
      const asked = thread.asked.get(id);
      thread.asked.delete(id);
      resting.refresh();
      if (error === undefined) asked?.resolve(JSON.parse(rows ?? '[]') as unknown[]);
      else asked?.reject(error === 'budget spent' ? new QueryTooSlow() : new Error(error));
    });
    worker.on('error', (error) => this.#lose(thread, error));
    worker.on('exit', () => {
      clearTimeout(resting);
      this.#lose(thread, null);
    });
    this.#threads.push(thread);
    return thread;
  }

  #forget(thread: Thread): void {
    const at = this.#threads.indexOf(thread);
    if (at >= 0) this.#threads.splice(at, 1);
  }

  #lose(thread: Thread, error: unknown): void {
    this.#forget(thread);
    for (const { reject } of thread.asked.values()) reject(new StoreUnavailable('a reader thread ended', error));
    thread.asked.clear();
  }
}
