import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../testing/axe.ts';
import { describeInBrowser } from '../testing/browser.ts';
import { expectCount, expectText } from '../testing/expect.ts';
import { phone } from '../testing/page.ts';

const address = '/t/Payments/Team?views';
const sample = (page: Page) => page.getByRole('region', { name: 'Sample' }).locator('pre');

/** Beside the title, or in the menu of those that found no room there. */
async function switchTo(page: Page, view: string): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Views' });
  await ways.waitFor();
  const beside = ways.getByRole('link', { name: view });
  if (await beside.count()) return beside.click();
  await ways.getByRole('button').click();
  await page.getByRole('menuitem', { name: view }).click();
}

async function openOptions(page: Page): Promise<void> {
  await expectText(sample(page)).toContain('"size"');
  await page.getByRole('button', { name: 'View options' }).click();
  await expectCount(page.getByRole('checkbox', { name: 'Shown' })).toBe(1);
}

async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

describeInBrowser('the host of views', (fixture) => {
  it('remembers the view that a reader took, and lets the address ask for another one', async () => {
    const page = await fixture().open(address);
    await switchTo(page, 'Sampler');
    await expectText(sample(page)).toContain('"size":"small"');
    expect(new URL(page.url()).searchParams.get('view')).toBe('sampler');
    await page.getByRole('navigation').getByRole('link', { name: 'Plan' }).first().click();
    await expectCount(sample(page)).toBe(0);
    await page.getByRole('navigation').getByRole('link', { name: 'Team' }).first().click();
    await expectText(sample(page)).toContain('"size":"small"');
    expect(new URL(page.url()).searchParams.get('view')).toBeNull();
    await switchTo(page, 'List');
    await expectCount(sample(page)).toBe(0);
  });

  it('shows the view that a topic forces, as soon as it does', async () => {
    const page = await fixture().open(address);
    await expectCount(page.getByRole('article').first()).toBe(1);
    await page.evaluate(() => window.fixture.setTopic('/Payments/Team', { defaultView: 'sampler', forcedView: true }));
    await expectText(sample(page)).toContain('"size":"small"');
    await expectCount(page.getByRole('navigation', { name: 'Views' })).toBe(0);
    await expectCount(page.getByRole('textbox', { name: 'Write a message' })).toBe(0);
  });

  it('draws a field for each kind of option, refuses what is wrong with a reason, and keeps the rest', async () => {
    const page = await fixture().open(`${address}&view=sampler`);
    await openOptions(page);
    await page.getByRole('checkbox', { name: 'Shown' }).uncheck();
    await page.getByRole('radio', { name: 'Large' }).check();
    await fill(page, 'Heading', 'Of the week');
    await fill(page, 'Limit', '11');
    await expectText(page.getByRole('dialog')).toContain('Take a number from 1 to 10');
    await fill(page, 'Limit', '7');
    await fill(page, 'Only', 'lable:open');
    await expectText(page.getByRole('dialog')).toContain('lable');
    await fill(page, 'Only', 'label:open');
    await fill(page, 'By', 'two words');
    await expectText(page.getByRole('dialog')).toContain('A key is letters');
    await fill(page, 'States', 'open, doing');
    await fill(page, 'By', 'env');
    await fill(page, 'Colour', 'teal');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Move Column 2 up' }).click();
    await page.getByRole('region', { name: 'Column 1' }).getByRole('textbox', { name: 'Name' }).fill('Doing');
    await page.keyboard.press('Tab');
    const expected = {
      shown: false,
      size: 'large',
      heading: 'Of the week',
      limit: 7,
      only: 'label:open',
      states: ['open', 'doing'],
      by: 'env',
      color: 'teal',
      columns: [
        { name: 'Doing', most: 0 },
        { name: 'Todo', most: 2 },
      ],
    };
    await expect.poll(async () => JSON.parse(await sample(page).innerText())).toEqual(expected);
    const { violations } = await axeOf(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('reads options of a former version, and loses none that somebody else changed meanwhile', async () => {
    const page = await fixture().open(`${address}&view=sampler`);
    const store = (version: number, values: object) =>
      page.evaluate(
        (text) => window.fixture.setTopic('/Payments/Team', { parameters: { 'view.sampler': text } }),
        JSON.stringify({ version, values }),
      );
    await expectText(sample(page)).toContain('"size":"small"');
    await store(1, { big: true, limit: 3 });
    await expectText(sample(page)).toContain('"size":"large","heading":"","limit":3');

    await store(2, { size: 'small', limit: 3 });
    await expectText(sample(page)).toContain('"size":"small","heading":"","limit":3');
    await page.evaluate(() => window.fixture.loseNews());
    await store(2, { size: 'small', limit: 4 });
    await page.getByRole('button', { name: 'Grow' }).click();
    await expectText(sample(page)).toContain('"size":"large","heading":"","limit":4');
  });

  it('keeps what a view remembers in the address, and drops it with the view', async () => {
    const page = await fixture().open(`${address}&view=sampler`);
    await page.getByRole('button', { name: 'Week' }).click();
    await expectText(page.getByLabel('Week', { exact: true }).and(page.locator('output'))).toBe('47');
    expect(new URL(page.url()).searchParams.get('v.week')).toBe('47');
    await switchTo(page, 'List');
    await expect.poll(() => new URL(page.url()).searchParams.get('v.week')).toBeNull();
  });

  it('keeps the failure of a view to itself, and tries again', async () => {
    const page = await fixture().open(`${address}&view=sampler&q=boom`);
    await expectText(page.getByRole('alert')).toContain('This view failed The sampler was asked to fail');
    await expectCount(page.getByRole('button', { name: 'Copy report' })).toBe(1);
    await expectCount(page.getByRole('searchbox').or(page.getByRole('textbox')).first()).toBe(1);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(async () => {
        const again = page.getByRole('button', { name: 'Try again' });
        if (await again.count()) await again.click();
        return sample(page).count();
      })
      .toBe(1);
  });

  it('offers its views as a menu on a phone', async () => {
    const page = await fixture().open(address, phone);
    await page.getByRole('button', { name: 'View: List' }).click();
    await page.getByRole('menuitem', { name: 'Sampler' }).click();
    await expectText(sample(page)).toContain('"size":"small"');
  });
});
