/** No screen keeps anybody out. Each in one shape; `npm run proof -- screens` looks at each in all of them. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, startFilledHub } from './barriers.ts';
import { browserPath, launch } from './browser.ts';
import { forget, type HubProcess } from './hub.ts';
import { screens, shapes } from './screens.ts';

/** Every other screen on a desk by day, the others on a phone by night. */
const shares = shapes
  .filter(({ suffix }) => suffix === '' || suffix === '-phone-dark')
  .map((shape, share) => ({ shape, own: screens.filter((_, at) => at % 2 === share) }));

describe.skipIf(!browserPath)('axe finds nothing', () => {
  let hub: HubProcess;
  let browser: Browser;

  beforeAll(async () => {
    hub = await startFilledHub();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  it.each(shares)('on screens $shape.width wide and $shape.scheme', { timeout: 120_000 }, async ({ shape, own }) => {
    expect(await findBarriers(browser, hub, shape, own)).toEqual([]);
  });
});
