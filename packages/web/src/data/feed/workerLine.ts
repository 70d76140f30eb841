/** The line to a shared worker. */

import type { Line, Said, Told } from '@tagloop/client/shared/protocol';
import HolderWorker from './holder.worker.ts?sharedworker';
import type { FeedOwner } from './owner.ts';

export interface ToWorker {
  readonly owner: FeedOwner;
  readonly said: Said;
}

let worker: SharedWorker | undefined;

/** It takes a while to start, so it may be called before anybody knows who is signed in. */
export function startWorker(): SharedWorker | undefined {
  if ('SharedWorker' in window) worker ??= new HolderWorker({ name: 'tagloop-feed' });
  return worker;
}

/** `onBroken` is called when the browser cannot run the worker. */
export function workerLine(started: SharedWorker, owner: FeedOwner, onBroken: () => void): Line {
  const { port } = started;
  started.onerror = onBroken;
  return {
    say: (said) => port.postMessage({ owner, said } satisfies ToWorker),
    listen(listener) {
      port.onmessage = ({ data }: MessageEvent<Told>) => listener(data);
    },
    close() {
      port.onmessage = null;
    },
  };
}
