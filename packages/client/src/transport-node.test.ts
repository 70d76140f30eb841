import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { createHub } from './call.ts';
import { type LiveEvent, openFeed } from './live.ts';
import { nodeTransport } from './transport-node.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(handler: Parameters<typeof createServer>[1], port = 0): Promise<number> {
  server = createServer(handler);
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

it('keeps the connection for further requests', async () => {
  const sockets = new Set();
  const port = await listen((request, response) => {
    sockets.add(request.socket);
    response.end(JSON.stringify({ messages: [], next: null }));
  });
  const hub = createHub({ url: `http://127.0.0.1:${port}`, transport: nodeTransport() });
  for (let n = 0; n < 3; n++) await hub.call('GET /api/messages', { query: { q: 'é #ü' } });
  expect(sockets.size).toBe(1);
});

it('tells in a sentence that nobody listens', async () => {
  const hub = createHub({ url: 'http://127.0.0.1:9', transport: nodeTransport() });
  await expect(hub.call('GET /api/me')).rejects.toThrow(/127\.0\.0\.1:9 does not answer: .*ECONNREFUSED/);
});

it('follows a feed over a restart of the hub, in pieces that cut characters', async () => {
  const seen: string[] = [];
  let open: ServerResponse | undefined;
  const handler = (request: { url?: string }, response: ServerResponse) => {
    seen.push(request.url ?? '');
    open = response;
    const resumed = seen.length > 1;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`event: hello\ndata: {"feed":"f","cursor":"l-0","resumed":${resumed}}\n\n`);
  };
  const send = async (position: number, text: string) => {
    const data = { cursor: `l-${position}`, kind: text, actor: null, at: '', queries: {}, id: '1' };
    for (const byte of Buffer.from(`id: l-${position}\nevent: message\ndata: ${JSON.stringify(data)}\n\n`)) {
      open?.write(Buffer.of(byte));
      if (byte > 127) await new Promise(setImmediate);
    }
  };
  const port = await listen(handler);
  const events: LiveEvent[] = [];
  const hub = createHub({ url: `http://127.0.0.1:${port}`, transport: nodeTransport() });
  const feed = openFeed(hub, { onEvent: (event) => events.push(event), q: '#a' });
  await vi.waitFor(() => expect(feed.state).toBe('live'));
  await send(1, 'größer');
  await vi.waitFor(() => expect(feed.cursor).toBe('l-1'));

  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  await listen(handler, port);
  await vi.waitFor(() => expect(seen).toHaveLength(2), { timeout: 5000 });
  await vi.waitFor(() => expect(feed.state).toBe('live'));
  await send(1, 'größer');
  await send(2, 'ende');
  await vi.waitFor(() => expect(feed.cursor).toBe('l-2'));
  expect(events.flatMap((event) => (event.type === 'message' ? [event.data.kind] : []))).toEqual(['größer', 'ende']);
  expect(seen).toEqual(['/api/feed?q=%23a', '/api/feed?q=%23a&cursor=l-1']);
  feed.close();
});
