/** The checks of the suite find what they look for. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import {
  clickableWithoutKeys,
  countLiving,
  heldPlace,
  overflowing,
  strangeLinks,
  violationsOf,
  watchLiving,
} from './viewChecks.ts';

const area = (page: Page) => page.locator('[data-view]');
const inView = (content: string) =>
  `<!doctype html><html lang="en"><title>T</title><main data-view="x" style="display: contents">${content}</main>`;

describeInBrowser('the checks of the suite of views', (fixture) => {
  async function show(content: string): Promise<Page> {
    const page = await fixture().open('/you', { before: watchLiving });
    await page.setContent(inView(content));
    return page;
  }

  it('find what no key reaches', async () => {
    const page = await show(`
      <div style="cursor: pointer">dead</div>
      <div style="cursor: pointer" tabindex="-1">alone</div>
      <div role="row"><a href="/x" style="cursor: pointer">first</a><a href="/y" tabindex="-1">next</a></div>
      <button style="cursor: pointer"><i>living</i></button>`);
    const found = await clickableWithoutKeys(area(page));
    expect(found.map((html) => html.replace(/<[^>]*>/g, ''))).toEqual(['dead', 'alone']);
  });

  it('find what a phone cannot show, and pass over what scrolls by itself', async () => {
    const page = await show(`
      <div style="overflow-x: auto"><p style="width: 4000px">scrolls</p></div><p style="width: 3000px">too wide</p>`);
    expect(await overflowing(page)).toEqual([expect.stringMatching(/^the page is 30/), expect.stringContaining('too')]);
  });

  it('find links that would run something, and what axe says', async () => {
    const page = await show(
      '<a href="javascript:alert(1)">go</a><a href="https://a.test">well</a><img src="/favicon.svg">',
    );
    expect(await strangeLinks(area(page))).toEqual(['javascript:alert(1)']);
    expect((await violationsOf(page)).map((each) => each.split(':')[0])).toContain('image-alt');
  });

  it('find what has moved or gone', async () => {
    const page = await show('<ol style="height: 500px; overflow-y: auto; overflow-anchor: none"></ol>');
    await page.evaluate(() => {
      const list = document.querySelector('ol');
      for (let row = 0; row < 100; row += 1) list?.insertAdjacentHTML('beforeend', `<li>${row}</li>`);
    });
    const held = await heldPlace(area(page));
    expect(await held()).toBe(0);
    await page.evaluate(() => document.querySelector('ol')?.insertAdjacentHTML('afterbegin', '<li>new</li>'));
    expect(await held()).toBeGreaterThan(10);
    await page.evaluate(() => document.querySelector('ol')?.replaceChildren());
    expect(await held()).toBeNaN();
  });

  it('find timers and listeners that were left', async () => {
    // A file of the app, where nothing else sets timers.
    const page = await fixture().open('/scheme.js', { before: watchLiving });
    const before = await countLiving(page);
    await page.evaluate(() => {
      const listener = () => undefined;
      window.addEventListener('resize', listener);
      document.addEventListener('keydown', listener);
      document.removeEventListener('keydown', listener);
      setInterval(listener, 1000);
      clearInterval(setInterval(listener, 1000));
    });
    expect(await countLiving(page)).toEqual({ intervals: before.intervals + 1, listeners: before.listeners + 1 });
  });
});
