import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../../testing/axe.ts';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';

const box = (page: Page) => page.getByRole('searchbox');
const options = (page: Page) => page.getByRole('option');
const rows = (page: Page) => page.getByRole('main').getByRole('article');

describeInBrowser('completion in the query box', (fixture) => {
  it('offers operators with a line of help, then labels of the topic, and filters by what is taken', async () => {
    const page = await fixture().open('/t/Payments/Build');
    await box(page).click();
    await page.keyboard.type('la');
    await expectText(options(page).first()).toBe('label: any of these labels');
    await page.keyboard.press('Tab');
    expect(await box(page).inputValue()).toBe('label:');
    await page.keyboard.type('fa');
    await expectText(options(page).first()).toContain('Failed');
    // The list lies above the page, outside of its landmarks; it is reached through the box.
    expect((await axeOf(page).disableRules('region').analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await box(page).inputValue()).toBe('label:Failed ');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('label:Failed');
    await expectText(rows(page).first()).toContain('Failed');
  });

  it('takes no word for an operator when Enter is pressed, and a list opens by the arrow and closes by Escape', async () => {
    const page = await fixture().open('/t/Payments/Build');
    await box(page).click();
    await page.keyboard.type('in');
    await expectText(options(page).first()).toContain('in:');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('in');
    await box(page).fill('');
    await page.keyboard.press('ArrowDown');
    await expectCount(options(page).filter({ hasText: 'sort:' })).toBe(1);
    await page.keyboard.press('Escape');
    await expectCount(options(page)).toBe(0);
  });

  it('knows keys of tags with their values, topics and times', async () => {
    const page = await fixture().open('/search');
    await box(page).fill('#ver');
    await expectText(options(page).first()).toContain('version:');
    await page.keyboard.press('Enter');
    await expectText(options(page).last()).toContain('any value');
    await page.keyboard.type('1.38');
    await page.keyboard.press('Enter');
    await page.keyboard.type('in:/pay');
    await expectText(options(page).nth(1)).toContain('/Payments/* and all below');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('since:7');
    await expectText(options(page).first()).toContain('the last 7 days');
    await page.keyboard.press('Enter');
    expect(await box(page).inputValue()).toBe('#version:1.38.0 in:/Payments/* since:7d ');
    await expectText(rows(page)).toContain('fraud-scorer');
  });
});
