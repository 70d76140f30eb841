/** The outside of the hub: what answers without a resource, and what a browser may do. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../resources/api.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { openSseReader } from '../testing/sse.ts';

const web = mkdtempSync(join(tmpdir(), 'tagloop-web-'));
mkdirSync(join(web, 'assets'));
writeFileSync(join(web, 'index.html'), '<!doctype html><script>one()</script><script src="/assets/a.js"></script>');
writeFileSync(join(web, 'assets', 'a.js'), 'a()');
writeFileSync(join(web, 'favicon.svg'), '<svg/>');

describe('the web server', () => {
  let hub: TestApp;
  let cookie: string;

  beforeAll(async () => {
    hub = await openTestApp({ web });
    const signedIn = await hub.nobody.call('POST', '/api/sessions', {
      name: 'root',
      password: 'correct horse battery',
    });
    cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  });
  afterAll(async () => {
    await hub.close();
    rmSync(web, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => hub.nobody.call('GET', url, undefined, headers);

  it('tells that it lives and is ready', async () => {
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await get('/readyz')).body).toEqual({ status: 'ready' });
  });

  it('describes every endpoint in OpenAPI 3.1, each under its own name', async () => {
    const { body } = await get('/api/openapi.json');
    const { openapi, paths } = body as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(openapi).toBe('3.1.0');
    for (const { method, path } of api) {
      const written = path.replace(/:(\w+)/g, '{$1}').replace(/\*$/, '{rest}');
      expect(paths[written], written).toHaveProperty(method.toLowerCase());
    }
    const names = Object.values(paths).flatMap((each) => Object.values(each).map(({ operationId }) => operationId));
    expect(new Set(names).size).toBe(names.length);
    expect((await get('/api/docs')).body).toContain('id="error-stale-version"');
  });

  it('answers problems with their own type, and a wrong method with 405', async () => {
    const missing = await get('/api/nowhere');
    expect([missing.status, missing.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    const wrong = await hub.nobody.call('DELETE', '/api/messages');
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, POST']);
    for (const path of ['/api/messages/%zz', '/api/lists/%ED%A0%80', `/api/lists/${'a'.repeat(600)}`]) {
      const unreadable = await hub.admin.call('GET', path);
      expect([unreadable.status, unreadable.body]).toEqual([400, expect.objectContaining({ code: 'bad-request' })]);
    }
    const head = await hub.app.server.inject({ method: 'HEAD', url: '/api/feed?q=' });
    expect(head.statusCode).toBe(405);
    expect((await hub.admin.call('POST', '/api/messages', '{"topic":')).body).toMatchObject({ code: 'bad-request' });
    expect((await hub.admin.call('POST', '/api/messages', new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  it('takes nothing so deep that walking it would end the stack', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const body = `{"name":"x","source":"github","topic":"/X","settings":{"a":${deep}}}`;
    expect((await hub.admin.call('POST', '/api/intakes', body)).status).toBe(422);
  });

  it('answers what is under way before it stops, and ends feeds at once', async () => {
    const stopping = await openTestApp();
    const url = await stopping.app.server.listen({ port: 0, host: '127.0.0.1' });
    let begun = 0;
    stopping.app.server.server.on('request', () => {
      begun += 1;
    });
    const feed = await openSseReader(`${url}/api/feed?q=`, stopping.admin.token);
    await feed.next();
    const underWay = fetch(`${url}/api/sessions`, {
      method: 'POST',
      body: JSON.stringify({ name: 'root', password: 'correct horse battery' }),
    });
    await expect.poll(() => begun).toBe(2);
    const start = Date.now();
    const closed = stopping.close();
    expect((await underWay).status).toBe(201);
    await Promise.all([closed, feed.ended]);
    expect(Date.now() - start).toBeLessThan(4_000);
  });

  it('serves the page for places of the app, with scripts of its own only', async () => {
    const page = await get('/t/Build/Pipelines', { accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
    // Built anew under the running hub.
    writeFileSync(join(web, 'index.html'), '<!doctype html><script>two()</script>');
    const next = await get('/t/Build/Pipelines', { accept: 'text/html' });
    expect(next.body).toContain('two()');
    expect(next.headers['content-security-policy']).not.toBe(page.headers['content-security-policy']);
    expect((await get('/favicon.svg')).status).toBe(200);
    expect((await get('/assets/a.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/api/nowhere', { accept: 'text/html' })).status).toBe(404);
    expect((await get('/assets/../../etc/passwd')).status).toBe(404);
  });

  it('takes a write of a signed-in browser from its own pages only', async () => {
    const make = (headers: Record<string, string>) =>
      hub.nobody.call(
        'POST',
        '/api/topics',
        { path: `/T${Math.random().toString(36).slice(2)}` },
        { cookie, ...headers },
      );
    expect((await make({})).body).toMatchObject({ code: 'bad-origin' });
    expect((await make({ 'sec-fetch-site': 'cross-site', 'x-tagloop': '1' })).status).toBe(403);
    expect((await make({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await make({ 'x-tagloop': '1' })).status).toBe(201);
  });

  it('keeps a secret that is shown once out of the answers it keeps', async () => {
    const send = () =>
      hub.nobody.call('POST', '/api/tokens', { label: 'once' }, { cookie, 'x-tagloop': '1', 'idempotency-key': 't1' });
    expect((await send()).status).toBe(201);
    expect((await send()).body).toMatchObject({ code: 'conflict' });
  });
});
