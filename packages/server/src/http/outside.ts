/** Views from outside: their files, and what the page must know to load them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { HubError } from '../contract/errors.ts';

export interface OutsideFiles {
  /** What the page gets of each. */
  shown(): readonly object[];
  /** @param path behind `/views/` */
  file(path: string): { readonly type: string; readonly content: Uint8Array } | null;
}

/** Of the build: by which of its files views from outside share modules with the page. */
export const sharedFile = 'shared.json';

/** What that file says, asked for again with each new page. Without it there is nothing to share. */
export function sharedIn(folder: string): () => string {
  return () => {
    try {
      return readFileSync(join(folder, sharedFile), 'utf8');
    } catch {
      return '{}';
    }
  };
}

export function serveOutside(server: FastifyInstance, outside: OutsideFiles): void {
  server.get<{ Params: { '*': string } }>('/views/*', (request, reply) => {
    const path = request.params['*'];
    const file = outside.file(path);
    if (!file) throw new HubError('not-found', `There is nothing at /views/${path}`);
    return reply
      .header('content-type', file.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(file.content);
  });
}

/** Stands before the first script: a map of imports must come before what imports. Empty where there are none. */
export function outsideScripts(shared: string, outside: OutsideFiles): string {
  const shown = outside.shown();
  if (shown.length === 0) return '';
  const list = JSON.stringify(shown).replaceAll('<', '\\u003c');
  return (
    `<script type="importmap">{"imports":${shared}}</script>\n    ` +
    `<script type="application/json" id="tagloop-views">${list}</script>\n    `
  );
}
