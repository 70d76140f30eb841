/**
 * Serves the fixture to all browser tests of a run; started and stopped by vitest itself. It is built when the first
 * page is asked for, so that a run without a browser builds nothing.
 */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the fixture is served. */
    readonly fixtureOrigin: string;
  }
}

/** Of the fixture's origin, and with nothing in it: between two pages of the app. */
export const blankPath = '/blank.html';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

type Files = ReadonlyMap<string, Buffer>;

let server: Server | undefined;

export async function setup(project: TestProject): Promise<void> {
  let built: Promise<Files> | undefined;
  // While the code is watched, each run sees what is there then.
  project.onTestsRerun(() => {
    built = undefined;
  });
  server = createServer(({ url = '/' }, answer) => {
    built ??= build();
    built.then(
      (files) => {
        const { pathname } = new URL(url, 'http://fixture');
        const path = files.has(pathname) ? pathname : '/index.html';
        const isLasting = path.startsWith('/assets/');
        answer.writeHead(200, {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'cache-control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
        });
        answer.end(files.get(path));
      },
      (error: unknown) => answer.writeHead(500).end(`The fixture was not built: ${error}`),
    );
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  project.provide('fixtureOrigin', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export function teardown(): void {
  server?.closeAllConnections();
  server?.close();
}

/** As shipped, in a process of its own: a test runner's environment would make React's slower build. */
async function build(): Promise<Files> {
  const root = import.meta.dirname;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const configFile = join(root, '../../vite.config.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'tagloop-fixture-'));
  const options = ['--config', configFile, '--mode', 'fixture', '--outDir', outDir, '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', root, ...options], { env });
    const files = new Map([[blankPath, Buffer.from('<!doctype html><title>Nothing</title>')]]);
    const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(outDir.length).replaceAll('\\', '/'), await readFile(path));
    }
    return files;
  } finally {
    if (existsSync(outDir)) await rm(outDir, { recursive: true });
  }
}
