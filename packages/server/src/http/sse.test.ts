import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { openSse } from './sse.ts';

it('cuts a reader that takes nothing, and keeps nothing for it', async () => {
  let wasClosed = false;
  const server = createServer((_request, response) => {
    const stream = openSse(response);
    const frame = `data: ${'x'.repeat(500_000)}\n\n`;
    const sending = setInterval(() => stream.send(frame), 5);
    stream.onClose(() => {
      clearInterval(sending);
      // Who comes too late is told at once.
      stream.onClose(() => {
        wasClosed = true;
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  await expect.poll(() => wasClosed, { timeout: 5_000 }).toBe(true);
  const connections = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));
  await expect.poll(connections, { timeout: 2_000 }).toBe(0);
  socket.destroy();
  server.close();
}, 10_000);
