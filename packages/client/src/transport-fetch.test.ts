import { expect, it } from 'vitest';
import { createHub } from './call.ts';
import { fetchTransport } from './transport-fetch.ts';

it('guards writes, and only writes, with the header that other sites cannot send', async () => {
  const sent: [string, string | null, string | undefined][] = [];
  const transport = fetchTransport(async (url, init) => {
    sent.push([String(url), new Headers(init?.headers).get('x-tagloop'), init?.credentials]);
    return new Response('{}');
  });
  const hub = createHub({ url: '', transport });
  await hub.call('GET /api/me');
  await hub.call('PATCH /api/me', { body: { zone: 'UTC' } });
  expect(sent).toEqual([
    ['/api/me', null, 'same-origin'],
    ['/api/me', '1', 'same-origin'],
  ]);
});

it('hands out a body while it comes, whole characters only', async () => {
  const bytes = new TextEncoder().encode('data: größer\n\n');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const hub = createHub({ url: '', transport: fetchTransport(async () => new Response(body)) });
  let text = '';
  for await (const chunk of (await hub.open('GET /api/feed')).chunks()) text += chunk;
  expect(text).toBe('data: größer\n\n');
});
