/** One Server-Sent Events connection: safe framing, writes gathered for a moment, a bounded queue, a heartbeat. */

import type { ServerResponse } from 'node:http';
import type { EventStream } from '../contract/stream.ts';

const gatherMs = 50;
const heartbeatMs = 15_000;
/** A reader this far behind is cut; it resumes by its cursor. */
const mostQueued = 4 * 1024 * 1024;

export function openSse(response: ServerResponse): EventStream {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  response.socket?.setNoDelay(true);
  response.socket?.setTimeout(0);
  let queued = '';
  let lastWrite = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const listeners: (() => void)[] = [];

  function flush(): void {
    timer = undefined;
    if (closed || queued === '') return;
    if (response.writableLength > mostQueued) {
      // Not `end`: that would keep for a reader that reads no more what it never takes.
      response.destroy();
      return;
    }
    lastWrite = Date.now();
    response.write(queued);
    queued = '';
  }

  function close(): void {
    if (closed) return;
    if (queued !== '' && !response.destroyed) response.write(queued);
    closed = true;
    clearTimeout(timer);
    clearInterval(heartbeat);
    response.end();
    for (const listener of listeners) listener();
  }

  const heartbeat = setInterval(() => {
    if (queued === '') queued = ': here\n\n';
    flush();
  }, heartbeatMs);
  heartbeat.unref();
  response.on('close', close);
  response.on('error', close);

  return {
    send(frame) {
      if (closed) return;
      queued += frame;
      if (timer) return;
      // The first after a quiet moment goes at once; in a burst all of 50 ms share one write.
      const wait = Math.max(0, lastWrite + gatherMs - Date.now());
      timer = setTimeout(flush, wait);
    },
    close,
    onClose(listener) {
      if (closed) listener();
      else listeners.push(listener);
    },
  };
}
