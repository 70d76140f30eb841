/** `/metrics`: what it shows of work that was done, and who may read it. */

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { openSseReader } from '../testing/sse.ts';

describe('the figures of a hub', () => {
  let hub: TestApp;
  beforeAll(async () => {
    // A hub that stands behind no proxy: who comes from its own machine needs no token.
    hub = await openTestApp({ publicUrl: null });
    await hub.topic('/Build');
  });
  afterAll(() => hub.close());

  /** Value of a line of the text form. */
  async function figure(line: string): Promise<number> {
    const { body } = await hub.nobody.call<string>('GET', '/metrics');
    const found = body.split('\n').find((each) => each.startsWith(`${line} `));
    return found === undefined ? Number.NaN : Number(found.slice(line.length));
  }

  it('count requests by pattern and status, never by address', async () => {
    await hub.admin.call('GET', '/api/messages/00000000001');
    await hub.admin.call('GET', '/nowhere/secret');
    const path = 'tagloop_http_request_duration_seconds_count{method="GET",path="/api/messages/:id",status="404"}';
    expect(await figure(path)).toBe(1);
    expect(await figure('tagloop_http_request_duration_seconds_count{method="GET",path="none",status="404"}')).toBe(1);
    expect((await hub.nobody.call<string>('GET', '/metrics')).body).not.toContain('secret');
  });

  it('tell what the store did', async () => {
    const [position, writes] = [await figure('tagloop_log_position'), await figure('tagloop_store_batch_jobs_sum')];
    await Promise.all(
      Array.from({ length: 5 }, () => hub.admin.call('POST', '/api/messages', { topic: '/Build', text: 'x' })),
    );
    expect(await figure('tagloop_log_position')).toBe(position + 5);
    expect(await figure('tagloop_store_batch_jobs_sum')).toBe(writes + 5);
    expect(await figure('tagloop_store_waiting_jobs')).toBe(0);
  });

  it('tell of readers and of what they were given', async () => {
    const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
    const feed = await openSseReader(`${url}/api/feed?q=`, hub.admin.token);
    await feed.next();
    const before = await figure('tagloop_feed_events_total');
    await hub.admin.call('POST', '/api/messages', { topic: '/Build', text: 'for the reader' });
    await feed.next();
    expect(await figure('tagloop_feed_readers')).toBe(1);
    expect(await figure('tagloop_feed_events_total')).toBe(before + 1);
    feed.close();
    await expect.poll(() => figure('tagloop_feed_readers')).toBe(0);
    expect(
      await figure('tagloop_http_request_duration_seconds_count{method="GET",path="/api/feed",status="200"}'),
    ).toBeNaN();
  });

  it('tell how deliveries of senders ended', async () => {
    const made = await hub.admin.call<{ url: string }>('POST', '/api/intakes', {
      name: 'forge',
      source: 'github',
      topic: '/Build',
    });
    await hub.nobody.call('POST', new URL(made.body.url, 'http://hub').pathname, '{}');
    expect(await figure('tagloop_intake_deliveries_total{source="github",outcome="rejected"}')).toBe(1);
  });
});

describe('who may read the figures', () => {
  const read = (hub: TestApp, token?: string, headers: Record<string, string> = {}) =>
    hub.nobody.call('GET', '/metrics', undefined, { ...headers, ...(token && { authorization: `Bearer ${token}` }) });

  it('is an admin, and who comes from this machine by himself', async () => {
    const hub = await openTestApp({ publicUrl: null });
    const ada = await hub.person('ada');
    expect((await read(hub)).status).toBe(200);
    expect((await read(hub, undefined, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(401);
    expect((await read(hub, ada.token, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
    expect((await read(hub, hub.admin.token, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(200);
    const far = await hub.app.server.inject({ method: 'GET', url: '/metrics', remoteAddress: '203.0.113.7' });
    expect(far.statusCode).toBe(401);
    await hub.close();
  });

  it('is an admin alone behind a proxy, from where everybody comes', async () => {
    const hub = await openTestApp();
    expect((await read(hub)).status).toBe(401);
    expect((await read(hub, hub.admin.token)).status).toBe(200);
    await hub.close();
  });
});

it('a request on a connection that stays open is told that the hub stops', async () => {
  const hub = await openTestApp();
  const url = new URL(await hub.app.server.listen({ port: 0, host: '127.0.0.1' }));
  const feed = await openSseReader(`${url.origin}/api/feed?q=`, hub.admin.token);
  await feed.next();
  const socket = connect(Number(url.port), url.hostname);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  // Signing in takes long enough for the hub to stop meanwhile; the second request is behind it on the same connection.
  const body = JSON.stringify({ name: 'root', password: 'correct horse battery' });
  socket.write(`POST /api/sessions HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
  await new Promise((resolve) => hub.app.server.server.once('request', resolve));
  const closed = hub.close();
  socket.write('GET /api/me HTTP/1.1\r\nhost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve));
  await Promise.all([closed, feed.ended]);
  const [first, second] = text.split(/(?=HTTP\/1\.1 )/);
  expect(first).toMatch(/^HTTP\/1\.1 201 /);
  expect(second).toMatch(/^HTTP\/1\.1 503 /);
  expect(second).toMatch(/\r\nconnection: close\r\n/i);
  expect(second).toMatch(/\r\nretry-after: \d+\r\n/i);
  expect(second).toMatch(/"code":"unavailable"/);
});
