/** The built fixture in a real browser: what component tests and screenshots work with. */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { inject } from 'vitest';
import type { Given } from './given.ts';

const root = import.meta.dirname;
const configFile = join(root, '../../vite.config.ts');
const publicDir = join(root, '../../public');

export interface OpenOptions extends BrowserContextOptions {
  /** What the hub has, in place of the team's messages. */
  readonly given?: Given;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
}

export interface FixtureBrowser {
  /** A fresh page at an address of the app, in place of the one before; desktop, light and English unless told. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startFixture(executablePath: string): Promise<FixtureBrowser> {
  const shared = inject('fixtureFolder');
  const outDir = shared === null ? await mkdtemp(join(tmpdir(), 'tagloop-fixture-')) : join(shared, 'built');
  if (shared === null) await buildAsShipped(outDir);
  else await builtOnce(shared, outDir);
  const server = await preview({
    configFile,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  // Containers seldom allow the sandbox; the pages are our own.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  let context: BrowserContext | undefined;
  return {
    async open(path, { given, before, ...options } = {}) {
      await context?.close();
      context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        colorScheme: 'light',
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      });
      if (before) await context.addInitScript(before);
      if (given) {
        await context.addInitScript((data) => {
          window.given = data;
        }, given);
      }
      const page = await context.newPage();
      await page.goto(origin + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      if (shared === null) await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** By the first suite of the run that comes here; the others, in whatever process, wait for it. */
async function builtOnce(shared: string, outDir: string): Promise<void> {
  const done = join(shared, 'done');
  const isFirst = await mkdir(join(shared, 'begun')).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const problem = await buildAsShipped(outDir).then(
      () => '',
      (error: unknown) => `The fixture was not built: ${error}`,
    );
    await writeFile(`${done}.part`, problem);
    await rename(`${done}.part`, done);
  }
  while (!existsSync(done)) await setTimeout(100);
  const problem = await readFile(done, 'utf8');
  if (problem !== '') throw new Error(problem);
}

/** A test runner's environment would make React's slower build, with which nobody works. */
async function buildAsShipped(outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ configFile, root, publicDir, mode: 'fixture', logLevel: 'error', build: { outDir } });
  process.env.NODE_ENV = NODE_ENV;
}

export const phone = { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true } as const;
