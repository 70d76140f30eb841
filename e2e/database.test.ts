/** The database of a hub goes away and comes back: the hub says so, refuses what it cannot keep, and heals alone. */

import { createServer, connect as open, type Server, type Socket } from 'node:net';
import { newDatabase } from '@tagloop/server/testing/databases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstToken, forget, type HubProcess, startHub } from './hub.ts';

const server = process.env.TAGLOOP_TEST_POSTGRES_URL;

describe.skipIf(!server)('a database that is away', () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let way: Way;
  let hub: HubProcess;
  let token: string;

  beforeAll(async () => {
    database = await newDatabase(server ?? '');
    way = await wayTo(new URL(database.url));
    hub = await startHub({ flags: ['--database-url', way.url] });
    token = await firstToken(hub);
    expect((await send('POST', '/api/topics', { path: '/Ops' })).status).toBe(201);
  }, 60_000);

  afterAll(async () => {
    await way.open();
    await hub.stop();
    forget(hub);
    way.end();
    await database.drop();
  });

  function send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${hub.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  const post = (key: string) =>
    send('POST', '/api/messages', { topic: '/Ops', text: key }, { 'idempotency-key': `${key} of this test` });

  it('is told by 503, and what was refused can be sent again when it is back', { timeout: 60_000 }, async () => {
    expect((await send('GET', '/readyz')).status).toBe(200);
    expect((await post('before')).status).toBe(201);

    await way.close();
    const refused = await post('meanwhile');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ code: 'unavailable' });
    expect((await send('GET', '/readyz')).status).toBe(503);
    expect((await send('GET', '/api/messages?q=in:/Ops')).status).toBe(503);
    // The process itself is well: what restarts it would only make it worse.
    expect((await send('GET', '/healthz')).status).toBe(200);

    await way.open();
    await expect.poll(async () => (await send('GET', '/readyz')).status, { timeout: 20_000 }).toBe(200);
    expect((await post('meanwhile')).status).toBe(201);
    expect((await post('before')).status).toBe(201);
    expect(await (await send('GET', '/api/messages/count?q=in:/Ops')).json()).toMatchObject({ count: 2 });
  });

  it('does not keep a hub from stopping', { timeout: 60_000 }, async () => {
    await way.close();
    expect(await hub.stop()).toBe(0);
  });
});

/** What a hub takes for its database, and what can be cut. */
interface Way {
  readonly url: string;
  /** Connections are lost, and new ones refused. */
  close(): Promise<void>;
  open(): Promise<void>;
  end(): void;
}

async function wayTo(database: URL): Promise<Way> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };
  const door: Server = createServer((near) => {
    const far = open(Number(database.port || 5432), database.hostname);
    for (const socket of [near, far]) keep(socket);
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  const listen = (port: number) => new Promise<void>((done) => door.listen(port, '127.0.0.1', done));
  await listen(0);
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('a way has a port');
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    async close() {
      const closed = new Promise((done) => door.close(done));
      cut();
      await closed;
    },
    async open() {
      if (!door.listening) await listen(address.port);
    },
    end() {
      door.close();
      cut();
    },
  };
}
