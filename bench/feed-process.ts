/** The process of `Feeds`: it reads frames over bare sockets, and looks at nothing but the stamp of each message. */

import { connect } from 'node:net';
import { type FeedPlan, type FeedReader, type FeedReply, stampForm } from './feed.ts';

let latencies: number[] = [];
let cut = 0;

process.on('message', (what: FeedPlan | 'seen') => {
  if (what === 'seen') {
    answer({ seen: { deliveries: latencies.length, latencies, cut } });
    latencies = [];
    return;
  }
  openAll(what).then(
    () => answer({ open: true }),
    (error: unknown) => answer({ error: String(error) }),
  );
});

function answer(reply: FeedReply): void {
  process.send?.(reply);
}

async function openAll({ port, readers }: FeedPlan): Promise<void> {
  // Some at a time: the backlog of a listening socket is not endless.
  for (let from = 0; from < readers.length; from += 50) {
    await Promise.all(readers.slice(from, from + 50).map((reader) => open(port, reader)));
  }
}

/** Resolves when the hub has said hello. */
function open(port: number, { token, query }: FeedReader): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let isOpen = false;
    let rest = '';
    socket.setNoDelay(true);
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      const now = performance.timeOrigin + performance.now();
      const text = rest + part;
      if (!isOpen) {
        isOpen = text.includes('event: hello');
        if (isOpen) resolve();
        else if (!text.startsWith('HTTP/1.1 200')) reject(new Error(text.slice(0, 400)));
      }
      let read = 0;
      for (const match of text.matchAll(stampForm)) {
        latencies.push(now - Number(match[1]));
        read = match.index + match[0].length;
      }
      // A stamp may be cut in two by the end of a part.
      rest = text.slice(Math.max(read, text.length - 40));
    });
    socket.on('error', reject);
    socket.on('close', () => {
      cut += 1;
    });
    socket.write(
      `GET /api/feed?q=${encodeURIComponent(query)} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`,
    );
  });
}
