import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../testing/browser.ts';
import { expectCount, expectText } from '../testing/expect.ts';

const section = (page: Page, name: string) => page.getByRole('region', { name });
const tree = (page: Page) => page.getByRole('navigation', { name: 'Topics' });

describeInBrowser('the sidebar', (fixture) => {
  it('counts what is unread, one more with each message, and none of a topic where the reader stays', async () => {
    const page = await fixture().open('/');
    await expectCount(tree(page).getByRole('link', { name: 'Code 8 unread' })).toBe(1);
    await expectText(tree(page).getByRole('link', { name: /^Build/ })).toContain('99+');
    await expectCount(page.getByRole('link', { name: 'Notifications 1 unread' })).toBe(1);
    await page.evaluate(() => window.fixture.post('bruno', '/Payments/Code', 'One more'));
    await expectCount(tree(page).getByRole('link', { name: 'Code 9 unread' })).toBe(1);
    await tree(page).getByRole('link', { name: /^Code/ }).click();
    await expectCount(tree(page).getByRole('link', { name: 'Code', exact: true })).toBe(1);
  });

  it('keeps starred topics and tags at hand', async () => {
    const page = await fixture().open('/t/Payments/Code');
    await page.getByRole('button', { name: 'Add to the favourites' }).click();
    await expectCount(section(page, 'Favourites').getByRole('link', { name: /^Payments\/Code/ })).toBe(1);
    await page.getByRole('button', { name: 'Take out of the favourites' }).click();
    await expectCount(section(page, 'Favourites')).toBe(0);
    await page.goto(new URL('/search?q=%23sepa', page.url()).href);
    await page.getByRole('button', { name: 'Add to the favourites' }).click();
    await expectText(section(page, 'Favourites').getByRole('link')).toBe('#sepa');
  });

  it('folds branches and remembers it; what is folded says what all of it has', async () => {
    const page = await fixture().open('/');
    await tree(page).getByRole('button', { name: 'Payments' }).click();
    await expectCount(tree(page).getByRole('link', { name: /^Code/ })).toBe(0);
    await expectText(tree(page).getByRole('link', { name: /^Payments/ })).toContain('99+');
    await page.reload();
    await expectCount(tree(page).getByRole('link', { name: /^Platform/ })).toBe(1);
    await expectCount(tree(page).getByRole('link', { name: /^Code/ })).toBe(0);
  });

  it('finds topics by parts of their paths, and goes to the first', async () => {
    const page = await fixture().open('/');
    const box = page.getByRole('textbox', { name: 'Filter topics' });
    await box.fill('nowhere');
    await expectText(section(page, 'Topics')).toContain('No topic is called so');
    await box.fill('plat inc');
    await expectCount(tree(page).getByRole('link')).toBe(1);
    await box.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/t/Platform/Incidents');
  });

  it('has own places, people who are here, and what was looked at last', async () => {
    const page = await fixture().open('/t/Payments/Plan');
    // Looked at is what was drawn.
    await page.getByRole('heading', { level: 1, name: /Plan$/ }).waitFor();
    await expectCount(section(page, 'Private area').getByRole('link', { name: 'ada' })).toBe(1);
    const direct = section(page, 'Direct messages');
    await expectCount(direct.getByRole('link', { name: 'Here Bruno' })).toBe(1);
    await direct.getByRole('link').click();
    await expectCount(section(page, 'Recent').getByRole('link', { name: 'Payments/Plan' })).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('mutes a topic: no notifications, no count', async () => {
    const page = await fixture().open('/t/Platform/Announcements');
    await expectCount(tree(page).getByRole('link', { name: 'Code 8 unread' })).toBe(1);
    await tree(page).getByRole('link', { name: 'Payments', exact: true }).click();
    await page.getByRole('button', { name: /^Mute/ }).click();
    await expectCount(tree(page).getByRole('link', { name: 'Code', exact: true })).toBe(1);
  });
});
