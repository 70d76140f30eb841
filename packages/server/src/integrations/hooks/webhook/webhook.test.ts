import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { answering, exampleEvent, hookSuite } from '../../../testing/hook-suite.ts';
import { createOutgoing, type OutgoingRequest } from '../../outgoing.ts';
import { webhook } from './webhook.ts';

hookSuite({
  kind: webhook,
  settings: { url: 'https://robot:passw0rd@ci.example/hooks/s3cr3t-path?key=t0ken' },
  secrets: ['passw0rd', 's3cr3t-path', 't0ken', 'robot'],
  statuses: {
    200: 'done',
    201: 'done',
    204: 'done',
    301: 'retry',
    302: 'retry',
    400: 'never',
    401: 'never',
    403: 'never',
    404: 'never',
    408: 'retry',
    409: 'retry',
    410: 'never',
    413: 'never',
    422: 'never',
    425: 'retry',
    429: 'retry',
    500: 'retry',
    502: 'retry',
    503: 'retry',
    504: 'retry',
  },
  bodyOf: (event) => JSON.stringify({ event }),
});

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

test('a receiver can check the signature over the bytes that arrive', async () => {
  const arrived: { headers: IncomingMessage['headers']; body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    arrived.push({ headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;

  const result = await webhook.deliver(
    {
      id: '1hk6c0001',
      at: Date.UTC(2026, 10, 22, 9),
      settings: { url: `http://127.0.0.1:${port}/` },
      secret: 'key',
      event: exampleEvent,
    },
    createOutgoing(true),
  );

  expect(result).toEqual({ result: 'done', detail: 'Answered 204.' });
  const [{ headers, body } = { headers: {}, body: Buffer.from('') }] = arrived;
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'x-tagloop-event': 'message.changed',
    'x-tagloop-delivery': '1hk6c0001',
    'x-tagloop-timestamp': '1795338000',
  });
  const hmac = createHmac('sha256', 'key').update(`${headers['x-tagloop-timestamp']}.`).update(body).digest('hex');
  expect(headers['x-tagloop-signature-256']).toBe(`sha256=${hmac}`);
  expect(JSON.parse(body.toString('utf8'))).toEqual({ event: exampleEvent });
});

test('without a secret nothing is signed', async () => {
  const requests: OutgoingRequest[] = [];
  const settings = { url: 'https://ci.example/' };
  await webhook.deliver({ id: '1', at: 0, settings, secret: null, event: exampleEvent }, answering({}, requests));
  expect(requests[0]?.headers).not.toHaveProperty('x-tagloop-signature-256');
});
