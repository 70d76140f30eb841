/** Reads a feed of a listening hub, event by event. */

export interface SseEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

export interface SseReader {
  /** The next event; rejects when the stream ended or nothing came within 5 s. */
  next(): Promise<SseEvent>;
  /** Resolves when the hub ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function openSseReader(
  url: string,
  token: string,
  headers: Record<string, string> = {},
): Promise<SseReader> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}`, ...headers }, signal: stop.signal });
  if (!response.ok || !response.body) throw new Error(`feed answered ${response.status}: ${await response.text()}`);
  const queue: SseEvent[] = [];
  const waiting: ((event: SseEvent) => void)[] = [];
  const ended = pump(response.body, (event) => {
    const next = waiting.shift();
    if (next) next(event);
    else queue.push(event);
  }).catch(() => {});

  return {
    next() {
      const event = queue.shift();
      if (event) return Promise.resolve(event);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no event within 5 s')), 5_000);
        waiting.push((next) => {
          clearTimeout(timer);
          resolve(next);
        });
        ended.then(() => reject(new Error('the feed ended')));
      });
    },
    ended,
    close: () => stop.abort(),
  };
}

async function pump(body: ReadableStream<Uint8Array>, push: (event: SseEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const frame = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) => frame.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) push({ event: field('event') ?? 'message', id: field('id'), data: JSON.parse(data) });
    }
  }
}
