/** What holds for every view: run by each view's test, in a real browser. */

import type { Page, Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawingOf } from '../views/drawings.ts';
import { optionsName } from '../views/optionsName.ts';
import type { View } from '../views/view.ts';
import { describeInBrowser } from './browser.ts';
import { expectText } from './expect.ts';
import { hostile } from './hostile.ts';
import type { OpenOptions } from './page.ts';
import { phone } from './page.ts';
import type { Sketch } from './team.ts';
import {
  clickableWithoutKeys,
  countLiving,
  heldPlace,
  livingAtRest,
  overflowing,
  strangeLinks,
  violationsOf,
  watchLiving,
} from './viewChecks.ts';

export interface Sample extends Sketch {
  /** A text that is seen where it is drawn. */
  readonly shows: string;
}

export interface ViewSamples {
  /** Messages that the view is made for; the first one stands alone, all of them again and again make a thousand. */
  readonly samples: readonly [Sample, ...Sample[]];
  /** Comes while the reader looks. */
  readonly next: Sample;
  /** A text that is seen when a thousand are drawn; where it is absent, what the first one shows. */
  readonly manyShow?: string;
  /** Options as former versions stored them, each version once at least, and what becomes of them. */
  readonly former?: readonly {
    readonly version: number;
    readonly values: Readonly<Record<string, unknown>>;
    readonly become: Readonly<Record<string, unknown>>;
  }[];
}

const many = 1000;
const mostElements = 6000;

export function describeView(
  view: View,
  { samples, next, manyShow = samples[0].shows, former = [] }: ViewSamples,
): void {
  const thousand = Array.from({ length: many }, (_, index): Sketch => {
    const { key, ...sample } = samples[index % samples.length] ?? samples[0];
    return { ...sample, ago: index * 180_000, ...(key !== undefined && { key: `${key}-${index}` }) };
  });
  const [one] = samples;

  describeInBrowser(`the view ${view.id}, as every view,`, (fixture) => {
    const area = (page: Page) => page.locator(`[data-view="${view.id}"]`);

    async function open(messages: readonly Sketch[], more: OpenOptions & { stored?: object; may?: 'read' } = {}) {
      const { stored, may = 'admin', ...options } = more;
      const page = await fixture().open('/t/Sample', {
        ...options,
        given: {
          messages: messages.map((message) => ({ ...message, topic: '/Sample' })),
          may,
          settings: {
            stages: view.stage ? [view.stage] : [],
            defaultView: view.id,
            parameters: stored ? { [optionsName(view)]: JSON.stringify(stored) } : {},
          },
        },
      });
      await page.locator(`[data-view="${view.id}"] :not(:empty)`).first().waitFor();
      await expectWell(page);
      return page;
    }

    /** Drawn, and not in place of it that it failed. */
    async function expectWell(page: Page): Promise<void> {
      await expectText(area(page)).not.toBe('');
      expect(await area(page).getByRole('alert').allInnerTexts()).toEqual([]);
    }

    async function openOne(options: Parameters<typeof open>[1] = {}) {
      const page = await open([one], options);
      await expectText(area(page)).toContain(one.shows);
      return page;
    }

    it('says what is not there when nothing is', async () => {
      const page = await open([]);
      expect(await area(page).innerText()).not.toContain(one.shows);
      expect(await violationsOf(page)).toEqual([]);
    });

    it('shows one message, in light and dark, to keyboard and screen reader', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await openOne({ colorScheme });
        expect(await violationsOf(page), colorScheme).toEqual([]);
        expect(await clickableWithoutKeys(area(page))).toEqual([]);
      }
    });

    it('shows a thousand messages with few elements', async () => {
      const page = await open(thousand);
      await expectText(area(page)).toContain(manyShow);
      expect(await area(page).locator('*').count()).toBeLessThan(mostElements);
      expect(await clickableWithoutKeys(area(page))).toEqual([]);
    });

    it('fits a phone', async () => {
      for (const messages of [thousand, hostile(one)]) {
        const page = await open(messages, phone);
        expect(await overflowing(page)).toEqual([]);
        expect(await violationsOf(page)).toEqual([]);
      }
    });

    it('runs nothing of hostile texts, and links nowhere odd', async () => {
      const page = await open(hostile(one));
      const asked: string[] = [];
      const hear = (request: Request) => asked.push(request.url());
      page.on('request', hear);
      await page.waitForTimeout(300);
      page.off('request', hear);
      const { origin } = new URL(page.url());
      expect(await page.evaluate(() => Reflect.has(window, 'wasRun'))).toBe(false);
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
      expect(await strangeLinks(area(page))).toEqual([]);
    });

    it('shows what comes meanwhile', async () => {
      const page = await openOne();
      await page.evaluate((sketch) => window.fixture.add(sketch), { ...next, topic: '/Sample', ago: 0 });
      await expectText(area(page)).toContain(next.shows);
    });

    it('does not move what is being read when something comes', async () => {
      const page = await open(thousand);
      await expectText(area(page)).toContain(manyShow);
      const held = await heldPlace(area(page));
      await page.evaluate((sketch) => window.fixture.add(sketch), { ...next, topic: '/Sample', ago: 0 });
      await page.waitForTimeout(400);
      expect(await held()).toBe(0);
    });

    it('writes nothing for who may only read', async () => {
      const page = await openOne({ may: 'read' });
      // What is offered only near the pointer, too; it may have to be loaded.
      await area(page).getByText(one.shows).first().hover();
      await page.waitForTimeout(800);
      for (const button of (await area(page).getByRole('button').all()).slice(0, 20)) {
        // One before it may have narrowed what is shown.
        if ((await button.count()) === 0) continue;
        await button.click({ timeout: 1_000, force: true });
        await page.keyboard.press('Escape');
      }
      expect(await page.evaluate(() => window.fixture.writes)).toBe(0);
    });

    it('reads options of every former version, and of none', async () => {
      const drawing = await drawingOf(view);
      const versions = new Set(former.map(({ version }) => version));
      const missing = Array.from({ length: drawing.version - 1 }, (_, at) => at + 1).filter((at) => !versions.has(at));
      expect(missing, 'versions without a sample in `former`').toEqual([]);
      for (const { version, values, become } of former) {
        expect(drawing.read({ version, values })).toMatchObject(become);
        await openOne({ stored: { version, values } });
      }
      const junk = Object.fromEntries(Object.keys(drawing.options).map((name) => [name, { odd: [name, null] }]));
      expect(drawing.read({ version: drawing.version, values: junk })).toEqual(drawing.read(null));
      await openOne({ stored: { version: drawing.version + 1, values: junk } });
    });

    it('leaves no timer and no listener behind', async () => {
      const page = await openOne({ before: watchLiving });
      const leave = async () => {
        await page.getByRole('link', { name: 'Loop', exact: true }).first().click();
        await area(page).waitFor({ state: 'detached' });
        return livingAtRest(page);
      };
      const comeBack = async () => {
        await page.goBack();
        await expectText(area(page)).toContain(one.shows);
      };
      await leave();
      await comeBack();
      const before = await leave();
      for (let times = 0; times < 3; times += 1) {
        await comeBack();
        await leave();
      }
      await expect.poll(() => countLiving(page)).toEqual(before);
    });
  });
}
