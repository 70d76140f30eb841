import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../../testing/axe.ts';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import { phone } from '../../testing/page.ts';

const chips = (page: Page) => page.getByRole('list', { name: 'Filters' }).getByRole('listitem');
const chip = (page: Page, text: string) => page.getByRole('button', { name: `Filter ${text}`, exact: true });
const option = (page: Page, name: string) => page.getByRole('option', { name });
const query = (page: Page) => new URL(page.url()).searchParams.get('q');
/** Where one types next: what opens takes the focus a little later. */
const typeInto = async (page: Page, name: string, text: string) => {
  await page.getByRole('combobox', { name }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(text);
};
const at = (path: string, q: string) => `${path}?q=${encodeURIComponent(q)}`;

describeInBrowser('the filters of a query', (fixture) => {
  it('are its terms: taken away, turned round, and the rest stays', async () => {
    const page = await fixture().open(at('/t/Payments/Build', 'label:Failed since:60d (a OR b) sort:-updated'));
    await expectCount(chips(page)).toBe(4);
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Take away (a OR b)' }).click();
    await expect.poll(() => query(page)).toBe('label:Failed since:60d sort:-updated');
    await chip(page, 'since:60d').press('Delete');
    await expect.poll(() => query(page)).toBe('label:Failed sort:-updated');
    await chip(page, 'label:Failed').click();
    await page.getByRole('button', { name: 'Exclude' }).click();
    await expect.poll(() => query(page)).toBe('-label:Failed sort:-updated');
    await page.goBack();
    await expectCount(chip(page, 'label:Failed')).toBe(1);
  });

  it('have their values chosen from a list or typed', async () => {
    const page = await fixture().open(at('/t/Payments/Build', 'label:Failed since:60d'));
    await chip(page, 'label:Failed').click();
    await option(page, 'Success').click();
    await expect.poll(() => query(page)).toBe('label:Failed,Success since:60d');
    await page.getByRole('combobox', { name: 'Value of label:' }).fill('needs review');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('label:Failed,Success,"needs review" since:60d');
    await page.keyboard.press('Escape');
    await chip(page, 'since:60d').click();
    await typeInto(page, 'Value of since:', '2026-01-01');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('label:Failed,Success,"needs review" since:2026-01-01');
  });

  it('are added from a menu, before the order', async () => {
    const page = await fixture().open(at('/search', 'sort:-updated'));
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('button', { name: 'Tag #' }).click();
    await page.keyboard.type('ver');
    await expectText(page.getByRole('option').first()).toContain('version:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1.38');
    await expectText(page.getByRole('option').first()).toContain('1.38.0');
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe('#version:1.38.0 sort:-updated');
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('button', { name: /^Unread/ }).click();
    await expect.poll(() => query(page)).toBe('#version:1.38.0 is:unread sort:-updated');
  });

  it('are the text when somebody writes, and what is wrong stays text', async () => {
    const page = await fixture().open(at('/search', 'label:Failed'));
    await chip(page, 'label:Failed').click();
    await page.getByRole('button', { name: 'Edit as text' }).click();
    await expectCount(chips(page)).toBe(0);
    await page.keyboard.press('End');
    await page.keyboard.type(' sine:2d');
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('alert')).toContain('column 14');
    await page.getByRole('searchbox').blur();
    await expectCount(chips(page)).toBe(0);
    await page.getByRole('button', { name: 'Fix it' }).click();
    await expectCount(chip(page, 'since:2d')).toBe(1);
  });

  it('stand in one line that scrolls on a phone', async () => {
    const q = 'label:Failed,Success from:ada is:root since:60d';
    const page = await fixture().open(at('/search', q), phone);
    await expectCount(chips(page)).toBe(4);
    const last = chip(page, 'since:60d');
    await last.tap();
    await page.getByRole('button', { name: 'Take away' }).tap();
    await expectCount(chips(page)).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });
});
