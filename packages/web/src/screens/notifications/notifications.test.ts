import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../../testing/axe.ts';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import { phone } from '../../testing/page.ts';

const list = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const rows = (page: Page) => list(page).getByRole('article');
const badge = (page: Page, count: number) => page.getByRole('link', { name: `Notifications ${count} unread` });
const call = (page: Page) => page.evaluate(() => window.fixture.post('bruno', '/Payments/Team', 'A question @ada'));

describeInBrowser('notifications', (fixture) => {
  it('shows at once who calls, and opens the thread beside, which is read then', async () => {
    const page = await fixture().open('/notifications');
    await expectCount(rows(page)).toBe(1);
    await call(page);
    await expectText(rows(page).first()).toContain('A question');
    await expectCount(badge(page, 2)).toBe(1);
    await rows(page).first().getByRole('link').first().click();
    await expectText(page.getByRole('complementary')).toContain('A question');
    await expectCount(badge(page, 1)).toBe(1);
    expect(page.url()).toContain('m=');
  });

  it('goes by keys, and marks one unread again', async () => {
    const page = await fixture().open('/notifications');
    await expectCount(rows(page)).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await expectCount(page.getByRole('link', { name: 'Notifications', exact: true })).toBe(1);
    await page.keyboard.press('e');
    await expectCount(badge(page, 1)).toBe(1);
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary')).toContain('SEPA');
  });

  it('marks all read, takes it back, and shows one kind or what is unread', async () => {
    const page = await fixture().open('/notifications');
    await call(page);
    await expectCount(rows(page)).toBe(2);
    await page.getByRole('button', { name: 'Mark all read' }).click();
    await expectCount(page.getByRole('link', { name: 'Notifications', exact: true })).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectCount(badge(page, 2)).toBe(1);
    await page.getByRole('radio', { name: 'Reviews' }).click();
    await expectCount(rows(page)).toBe(1);
    expect(page.url()).toContain('kind=review');
    await page.getByRole('button', { name: 'Mark all read' }).click();
    await page.getByRole('radio', { name: 'Unread' }).click();
    await expectText(page.getByRole('main')).toContain('Nothing unread');
  });

  it('has no fault that axe finds, and fits a phone', async () => {
    const dark = await fixture().open('/notifications', { colorScheme: 'dark' });
    await expectCount(rows(dark)).toBe(1);
    expect((await axeOf(dark).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const page = await fixture().open('/notifications', phone);
    await expectCount(rows(page)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    const last = await page.getByText('Tasks', { exact: true }).boundingBox();
    expect(last && last.x + last.width).toBeLessThan(375);
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
});
