/** A real browser for tests, when the machine has one. */

import { closeSync, existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type FixtureBrowser, startFixture } from './page.ts';

const howToGetOne =
  'No browser: tests in a browser are skipped. `npx playwright-core install chromium` gets one, or TAGLOOP_CHROMIUM names the path of a Chromium or Chrome.';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** TAGLOOP_CHROMIUM, the one that Playwright installs, else one of the system; null when there is none. */
function findBrowser(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const ofSystem = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env.TAGLOOP_CHROMIUM, chromium.executablePath(), ...ofSystem];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

/** Tests over the fixture in a browser. Without one they are skipped, and one line for all of them says why. */
export function describeInBrowser(name: string, define: (fixture: () => FixtureBrowser) => void): void {
  const executablePath = findBrowser();
  if (executablePath === null) sayOnce();
  describe.skipIf(executablePath === null)(name, () => {
    let fixture: FixtureBrowser | undefined;
    beforeAll(async () => {
      fixture = await sharedFixture(executablePath ?? '');
    });
    afterAll(() => fixture?.rest());
    define(() => {
      if (!fixture) throw new Error('the fixture has not started');
      return fixture;
    });
  });
}

let shared: FixtureBrowser | undefined;

/** Files that run in one process use one browser, which ends with it. */
async function sharedFixture(executablePath: string): Promise<FixtureBrowser> {
  if (!shared?.isThere()) shared = await startFixture(executablePath);
  return shared;
}

/** Test files run in several processes: the first that makes the mark of their common parent is the one to speak. */
function sayOnce(): void {
  try {
    closeSync(openSync(join(tmpdir(), `tagloop-no-browser-${process.ppid}`), 'wx'));
    process.stderr.write(`${howToGetOne}\n`);
  } catch {
    // Another one said it.
  }
}
