/** The built web pages: hashed files for ever, the page itself fresh, every path of the app answered by the page. */

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type OutsideFiles, outsideScripts, serveOutside, sharedFile, sharedIn } from './outside.ts';

const pageFiles = new Set(['index.html', sharedFile]);

export interface WebPages {
  /** True when it answered: a person's browser asked for a place of the app. */
  answer(request: FastifyRequest, reply: FastifyReply): boolean;
}

export interface Web {
  /** Of the build: `index.html`, `assets/` and some files beside them. */
  readonly folder: string;
  readonly outside: OutsideFiles;
}

export async function serveWeb(server: FastifyInstance, { folder, outside }: Web): Promise<WebPages> {
  const current = pageIn(join(folder, 'index.html'), sharedIn(folder), outside);
  serveOutside(server, outside);
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    index: false,
    // The build lays .br and .gz beside each file.
    preCompressed: true,
  });
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || pageFiles.has(entry.name)) continue;
    server.route({
      method: 'GET',
      url: `/${entry.name}`,
      handler: (_request, reply) => reply.sendFile(entry.name, folder, { maxAge: '1h', immutable: false }),
    });
  }
  return {
    answer(request, reply) {
      const isPlace =
        /^\/(?!api\/|in\/|assets\/|views\/)/.test(request.url) && request.headers.accept?.includes('text/html');
      if (request.method !== 'GET' || !isPlace) return false;
      const { page, policy } = current();
      reply
        .code(200)
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-security-policy', policy)
        .header('referrer-policy', 'same-origin')
        .header('x-frame-options', 'DENY')
        .send(page);
      return true;
    },
  };
}

/** The page as it is now: a build under a running hub takes away the files that the page of before names. */
function pageIn(file: string, shared: () => string, outside: OutsideFiles): () => { page: string; policy: string } {
  const read = () => ({ writtenAt: statSync(file).mtimeMs, html: readFileSync(file, 'utf8'), shared: shared() });
  let known = read();
  let shown = { html: '', outside: '', page: '', policy: '' };
  return () => {
    try {
      if (statSync(file).mtimeMs !== known.writtenAt) known = read();
    } catch {
      // It is being written: the one of before is shown until it is there.
    }
    const { html } = known;
    const more = outsideScripts(known.shared, outside);
    if (shown.html !== html || shown.outside !== more) {
      const page = html.replace('<script', (first) => more + first);
      shown = { html, outside: more, page, policy: contentPolicy(page) };
    }
    return shown;
  };
}

/** Styles of components stand in attributes; scripts are files, or stand in the page and are known by their hash. */
function contentPolicy(page: string): string {
  const inline = [...page.matchAll(/<script(?![^>]*\b(?:src=|application\/json))[^>]*>([\s\S]*?)<\/script>/g)].map(
    (match) =>
      `'sha256-${createHash('sha256')
        .update(match[1] ?? '')
        .digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
