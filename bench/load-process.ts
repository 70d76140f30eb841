/** The process of `Load`: one plan in, one result out. */

import { connect, type Socket } from 'node:net';
import type { HttpRequest, LoadPlan, LoadReply, LoadResult } from './load.ts';
import { sampleOf } from './measure.ts';

process.on('message', (plan: LoadPlan) => {
  run(plan).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(reply: LoadReply): void {
  process.send?.(reply);
}

async function run({ port, token, connections, requests }: LoadPlan): Promise<LoadResult> {
  const wire = requests.map((request) => bytesOf(request, token));
  const sockets = await Promise.all(Array.from({ length: Math.min(connections, wire.length) }, () => open(port)));
  const latencies: number[] = [];
  let next = 0;
  let bytes = 0;
  const begin = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      const exchange = exchangeOver(socket);
      while (next < wire.length) {
        const request = wire[next] ?? Buffer.alloc(0);
        next += 1;
        const sent = performance.now();
        const length = await exchange(request);
        bytes += length;
        latencies.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  for (const socket of sockets) socket.destroy();
  return { ...sampleOf(latencies, seconds), answerBytes: bytes / latencies.length };
}

function bytesOf({ method, path, body, headers = {} }: HttpRequest, token: string): Buffer {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n${own.join('')}`;
  if (body === undefined) return Buffer.from(`${head}\r\n`);
  const length = Buffer.byteLength(body);
  return Buffer.from(`${head}content-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`);
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** @returns a function that sends a request and answers the length of the body that came back */
function exchangeOver(socket: Socket): (request: Buffer) => Promise<number> {
  let parts: Buffer[] = [];
  let received = 0;
  let wanted = 0;
  let bodyLength = 0;
  let resolve: (length: number) => void = () => {};
  let reject: (error: Error) => void = () => {};

  socket.on('data', (part) => {
    parts.push(part);
    received += part.length;
    if (wanted === 0) readHead();
    if (wanted > 0 && received >= wanted) {
      parts = [];
      received = 0;
      wanted = 0;
      resolve(bodyLength);
    }
  });
  socket.on('close', () => reject(new Error('the server closed a connection')));

  function readHead(): void {
    const all = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!/^HTTP\/1\.1 2/.test(head) || length === undefined) {
      reject(new Error(`answered ${head.split('\r\n')[0]}: ${all.toString('utf8', end + 4, end + 500)}`));
      socket.destroy();
      return;
    }
    bodyLength = Number(length);
    wanted = end + 4 + bodyLength;
  }

  return (request) =>
    new Promise((onDone, onFailed) => {
      resolve = onDone;
      reject = onFailed;
      socket.write(request);
    });
}
