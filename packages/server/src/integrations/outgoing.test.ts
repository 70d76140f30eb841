import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutgoing, OutgoingRefused } from './outgoing.ts';

vi.mock('node:dns/promises', () => ({ lookup: vi.fn() }));

/** What the name server says, one answer after the other; the last one stays. */
function names(...answers: { address: string; family: number }[]): void {
  for (const answer of answers.slice(0, -1)) vi.mocked(lookup).mockResolvedValueOnce(answer as never);
  vi.mocked(lookup).mockResolvedValue(answers.at(-1) as never);
}

const closing: (() => void)[] = [];

/** A server on this machine, and the paths that it was asked for. */
async function serve(listener: RequestListener): Promise<{ port: number; paths: string[] }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    listener(request, response);
  }).listen(0, '127.0.0.1');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((listening) => server.once('listening', listening));
  return { port: (server.address() as AddressInfo).port, paths };
}

beforeEach(() => {
  vi.mocked(lookup).mockReset();
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe('the guard of private networks', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
  ])('refuses the address %s', async (url) => {
    await expect(createOutgoing(false)({ url })).rejects.toThrow(OutgoingRefused);
    expect(lookup).not.toHaveBeenCalled();
  });

  it.each([
    { address: '10.0.0.5', family: 4 },
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
    { address: '::ffff:192.168.0.1', family: 6 },
    { address: 'fd12:3456::1', family: 6 },
  ])('refuses a name that leads to $address', async (answer) => {
    names(answer);
    await expect(createOutgoing(false)({ url: 'http://intern.localhost/' })).rejects.toThrow('private network');
  });

  it.each(['ftp://files.localhost/', 'file:///etc/passwd', 'gopher://x.localhost/', 'no address', ''])(
    'refuses what is not http: %s',
    async (url) => {
      await expect(createOutgoing(true)({ url })).rejects.toThrow(OutgoingRefused);
    },
  );

  it('connects to the address that it checked, whatever the name says a moment later', async () => {
    const { port, paths } = await serve((_request, response) => response.end('here'));
    names({ address: '127.0.0.1', family: 4 }, { address: '10.0.0.5', family: 4 });
    const answer = await createOutgoing(true)({ url: `http://pinned.localhost:${port}/once` });
    expect(answer).toMatchObject({ status: 200, body: 'here' });
    expect(lookup).toHaveBeenCalledTimes(1);
    expect(paths).toEqual(['/once']);
  });

  it('asks anew for each request', async () => {
    const { port, paths } = await serve((_request, response) => response.end());
    names({ address: '127.0.0.1', family: 4 }, { address: '10.0.0.5', family: 4 });
    const url = `http://moving.localhost:${port}/`;
    await createOutgoing(true)({ url });
    await expect(createOutgoing(false)({ url })).rejects.toThrow(OutgoingRefused);
    expect(paths).toHaveLength(1);
  });
});

describe('a request', () => {
  it('does not follow a redirect', async () => {
    const { port, paths } = await serve((_request, response) => {
      response.writeHead(302, { location: '/inside' }).end();
    });
    const answer = await createOutgoing(true)({ url: `http://127.0.0.1:${port}/door`, body: '{}' });
    expect(answer.status).toBe(302);
    expect(paths).toEqual(['/door']);
  });

  it('ends when the answer takes too long, and when it never ends', async () => {
    const silent = await serve(() => {});
    const endless = await serve((_request, response) => response.write('and'));
    for (const { port } of [silent, endless]) {
      const url = `http://127.0.0.1:${port}/?key=t0ken`;
      const error = await createOutgoing(true)({ url, timeout: 100 }).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).not.toContain('t0ken');
    }
  });

  it('keeps 64 KiB of an answer', async () => {
    const { port } = await serve((_request, response) => response.end('x'.repeat(200_000)));
    const answer = await createOutgoing(true)({ url: `http://127.0.0.1:${port}/`, method: 'GET' });
    expect(answer.body).toHaveLength(65_536);
  });

  it('tells no more than the host when nobody is there', async () => {
    const { port } = await serve((_request, response) => response.destroy());
    const url = `http://robot:passw0rd@127.0.0.1:${port}/s3cr3t?key=t0ken`;
    await expect(createOutgoing(true)({ url })).rejects.toThrow(`no answer from 127.0.0.1:${port}`);
  });
});
