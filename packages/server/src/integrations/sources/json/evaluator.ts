/**
 * Runs mappings in a thread of their own, where none can hold up the hub: what takes too long or too much memory is
 * ended with its thread. Mappings take turns, so that a slow one delays the others by one turn, not by its queue.
 */

import { Worker } from 'node:worker_threads';
import { BadPayload } from '../../source.ts';

/** Ms that one evaluation may take. */
const longest = 100;
/** Of the thread's heap. */
const mostMegabytes = 64;
/** Ms without work after which the thread ends; the next one takes some 50 ms to start. */
const restAfter = 30_000;
/** Evaluations of one mapping that may wait. */
const mostWaiting = 1_000;

interface Job {
  readonly expression: string;
  /** JSON; absent to compile only. */
  readonly input?: string;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface Answer {
  readonly value?: unknown;
  /** What JSONata complains about, and where in the expression. */
  readonly error?: string;
  readonly position?: number;
}

export class Evaluator {
  /** By expression, the one whose turn it is first. */
  readonly #waiting = new Map<string, Job[]>();
  #thread: Worker | null = null;
  #isReady = false;
  #running: { readonly job: Job; readonly limit: NodeJS.Timeout } | null = null;
  #resting: NodeJS.Timeout | undefined;

  /**
   * What the expression makes of the input; undefined for nothing. Throws `BadPayload` with a sentence when it fails or
   * spends its time or memory.
   */
  async evaluate(expression: string, input: unknown): Promise<unknown> {
    const { value, error } = await this.#enqueue(expression, JSON.stringify(input));
    if (error !== undefined) throw new BadPayload(`The mapping fails on this payload: ${error}`);
    return value;
  }

  /** What is wrong with an expression before it runs; null for nothing. */
  async complaintOf(expression: string): Promise<string | null> {
    const { error, position } = await this.#enqueue(expression);
    if (error === undefined) return null;
    return position === undefined ? error : `${error} (at character ${position})`;
  }

  #enqueue(expression: string, input?: string): Promise<Answer> {
    const queue = this.#waiting.get(expression) ?? [];
    if (queue.length >= mostWaiting) throw new BadPayload('The mapping is too slow for so many deliveries');
    return new Promise((resolve, reject) => {
      queue.push({ expression, input, resolve, reject });
      this.#waiting.set(expression, queue);
      this.#next();
    });
  }

  #next(): void {
    if (this.#running) return;
    const turn = this.#waiting.entries().next().value;
    if (!turn) return;
    this.#thread ??= this.#start();
    if (!this.#isReady) return;
    const [expression, [job, ...others]] = turn;
    this.#waiting.delete(expression);
    if (others.length > 0) this.#waiting.set(expression, others);
    if (!job) return;
    this.#thread.postMessage({ id: 0, expression: job.expression, input: job.input });
    this.#running = { job, limit: setTimeout(() => this.#check(job), longest) };
  }

  /** The answer may be there already, behind whatever held up this thread: it is read before the time is called up. */
  #check(job: Job): void {
    setImmediate(() => {
      if (this.#running?.job !== job) return;
      this.#end(new BadPayload(`The mapping took longer than ${longest} ms on this payload`));
    });
  }

  #start(): Worker {
    const thread = new Worker(new URL('./mapping-thread.mjs', import.meta.url), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: 8 },
    });
    thread.unref();
    this.#isReady = false;
    this.#resting = setTimeout(() => {
      if (!this.#running && this.#waiting.size === 0) this.#end();
    }, restAfter);
    this.#resting.unref();
    thread.on('message', (message: { ready?: true; answer?: string }) => {
      if (this.#thread !== thread) return;
      if (message.ready) this.#isReady = true;
      else this.#answer(JSON.parse(message.answer ?? '{}') as Answer);
      this.#next();
    });
    thread.on('error', (error: Error & { code?: string }) => {
      if (this.#thread !== thread) return;
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = isFull ? `needs more than ${mostMegabytes} MB on this payload` : `cannot be run: ${error.message}`;
      this.#end(new BadPayload(`The mapping ${why}`));
    });
    return thread;
  }

  #answer(answer: Answer): void {
    const running = this.#running;
    this.#running = null;
    this.#resting?.refresh();
    if (!running) return;
    clearTimeout(running.limit);
    running.job.resolve(answer);
  }

  /** Ends the thread; the mapping that ran there is told why, the others go on in a new one. */
  #end(error?: Error): void {
    const thread = this.#thread;
    this.#thread = null;
    clearTimeout(this.#resting);
    void thread?.terminate();
    const running = this.#running;
    this.#running = null;
    if (running && error) {
      clearTimeout(running.limit);
      running.job.reject(error);
    } else if (error) {
      this.#failAll(error);
    }
    this.#next();
  }

  /** A thread that does not even start would be started for ever. */
  #failAll(error: Error): void {
    const jobs = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    for (const { reject } of jobs) reject(error);
  }
}
