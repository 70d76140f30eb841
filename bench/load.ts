/**
 * Closed loop: so many connections, each sends its next request when the last one is answered. It runs in a process of
 * its own and speaks HTTP over bare sockets, because a full client costs more than the servers that it measures.
 */

import { type ChildProcess, fork } from 'node:child_process';
import type { Sample } from './measure.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** Besides those that each request has. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadPlan {
  readonly port: number;
  readonly token: string;
  readonly connections: number;
  readonly requests: readonly HttpRequest[];
}

export interface LoadResult extends Sample {
  /** Mean size of an answer's body, in bytes. */
  readonly answerBytes: number;
}

export interface LoadReply {
  readonly result?: LoadResult;
  readonly error?: string;
}

export class Load {
  readonly #child: ChildProcess = fork(new URL('./load-process.ts', import.meta.url));

  /** Sends all requests; rejects when one is not answered with 2xx. */
  run(plan: LoadPlan): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', ({ result, error }: LoadReply) => {
        if (result) resolve(result);
        else reject(new Error(error));
      });
      this.#child.send(plan);
    });
  }

  close(): void {
    this.#child.kill();
  }
}
