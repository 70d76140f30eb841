/** Views from outside by the front door: found, served for ever, and kept away where something is wrong. */

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagloop-views-'));
const views = join(folder, 'views');
const web = join(folder, 'web');
const manifest = { contract: 1, title: { en: 'Heat', fr: 'Chaleur' }, icon: 'M4 4h16', stage: 'build', fits: 0.5 };
let hub: TestApp;

function put(id: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(views, id), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(views, id, name), text);
}

async function page(): Promise<{ html: string; policy: string }> {
  const { body, headers } = await hub.nobody.call<string>('GET', '/', undefined, { accept: 'text/html' });
  return { html: body, policy: String(headers['content-security-policy']) };
}

beforeAll(async () => {
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<html><head><script type="module" src="/a.js"></script></head></html>');
  writeFileSync(join(web, 'shared.json'), JSON.stringify({ react: '/assets/shared-react.js' }));
  hub = await openTestApp({ web, flags: ['--views-dir', views] });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

it('leaves the page as it is where there are none', async () => {
  expect((await page()).html).not.toContain('importmap');
});

it('names them to the page, and shares modules by a map that the policy knows by its hash', async () => {
  put('heat', { 'view.json': JSON.stringify({ ...manifest, title: { en: '</script>', fr: 'x' } }), 'index.js': 'one' });
  const { html, policy } = await page();
  const map = /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(map)).toEqual({ imports: { react: '/assets/shared-react.js' } });
  expect(html.indexOf('importmap')).toBeLessThan(html.indexOf('type="module"'));
  expect(policy).toContain(`'sha256-${createHash('sha256').update(map).digest('base64')}'`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  const list = /<script type="application\/json" id="tagloop-views">(.*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(list)).toMatchObject([{ id: 'heat', title: { en: '</script>' }, styles: null }]);
});

it('serves each file at an address that never means another one', async () => {
  put('heat', { 'view.json': JSON.stringify(manifest), 'index.js': 'export default 1', 'secret.txt': 'x' });
  const addressOf = async () => /"module":"([^"]+)"/.exec((await page()).html)?.[1] ?? '';
  const first = await addressOf();
  const served = await hub.nobody.call('GET', first);
  expect(served.body).toBe('export default 1');
  expect(served.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  for (const path of ['secret.txt', '../../secret.key', '%2e%2e%2fview.json', '']) {
    expect((await hub.nobody.call('GET', first.replace('index.js', path))).status, path).toBe(404);
  }
  put('heat', { 'index.js': 'export default 22' });
  expect(await addressOf()).not.toBe(first);
  expect((await hub.nobody.call('GET', first)).status).toBe(404);
});

it('tells admins alone what is wrong with one, and keeps it from the page', async () => {
  put('newer', { 'view.json': '{"contract":2}', 'index.js': '' });
  put('broken', { 'view.json': '{', 'index.js': '' });
  put('odd', { 'view.json': JSON.stringify({ ...manifest, fits: 7 }), 'index.js': '' });
  put('bare', { 'view.json': JSON.stringify(manifest) });
  const { body } = await hub.admin.call<{ views: { id: string; problem: string | null }[] }>(
    'GET',
    '/api/outside-views',
  );
  expect(Object.fromEntries(body.views.map(({ id, problem }) => [id, problem]))).toEqual({
    heat: null,
    newer: 'It was made for contract 2 of views, and this hub offers 1; build it for this one',
    broken: expect.stringContaining('is not JSON'),
    odd: expect.stringContaining('wrong at /fits'),
    bare: 'It lacks index.js',
  });
  expect([...(await page()).html.matchAll(/"id":"(\w+)"/g)].map((match) => match[1])).toEqual(['heat']);
  const ada = await hub.person('ada');
  expect((await ada.call('GET', '/api/outside-views')).status).toBe(403);
});
