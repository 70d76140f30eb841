import { get } from 'node:http';
import type { Page } from 'playwright-core';

/** Which scripts a page asks for while it opens, each with its bytes as they come over the wire by gzip. */
export function scriptsOf(page: Page, open: () => Promise<void>): Promise<{ url: string; bytes: number }[]> {
  const scripts = new Set<string>();
  page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()));
  return open().then(() => Promise.all([...scripts].map(async (url) => ({ url, bytes: await gzippedBytes(url) }))));
}

/** `fetch` would tell the size of what was unpacked. */
function gzippedBytes(url: string): Promise<number> {
  return new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => done(bytes));
    }).on('error', fail);
  });
}
