/** What a page comes to, within a time: playwright-core has no matchers of its own. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

const patience = { timeout: 5_000, interval: 50 };

/** The text of a part of the page, spaces made one. */
export function expectText(part: Locator) {
  return expect.poll(async () => (await part.allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim(), patience);
}

export function expectCount(part: Locator) {
  return expect.poll(() => part.count(), patience);
}
