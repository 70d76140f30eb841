import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../testing/axe.ts';
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

  it('has favourites in an order of the reader, changed with the keyboard', async () => {
    const page = await fixture().open('/t/Payments/Code');
    const links = section(page, 'Favourites').getByRole('link');
    await page.getByRole('button', { name: 'Add to the favourites' }).click();
    await expectCount(links).toBe(1);
    await tree(page).getByRole('link', { name: /^Plan/ }).click();
    await page.getByRole('button', { name: 'Add to the favourites' }).click();
    await expectCount(links).toBe(2);
    await links.last().press('Alt+ArrowUp');
    await expectText(links.first()).toContain('Payments/Plan');
    await expect.poll(() => links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await links.first().press('Alt+ArrowDown');
    await expectText(links.last()).toContain('Payments/Plan');
    const at = page.url();
    await links.last().hover();
    // What drags comes with the mouse.
    await page.waitForFunction(() => document.querySelector('[id^="DndDescribedBy"]') !== null);
    await links.last().hover();
    await page.mouse.down();
    await links.first().hover();
    await page.mouse.move(60, 0, { steps: 4 });
    await page.mouse.up();
    await expectText(links.first()).toContain('Payments/Plan');
    expect(page.url()).toBe(at);
  });

  it('keeps queries under a name: saved at the query line, counted, renamed, moved and deleted', async () => {
    const page = await fixture().open('/t/Payments/Build?q=label:Failed');
    const links = section(page, 'Saved queries').getByRole('link');
    const name = page.getByRole('textbox', { name: 'Name of the query' });
    await page.getByRole('button', { name: 'Save this query' }).click();
    await name.fill('Red builds');
    await name.press('Enter');
    await expectText(links).toContain('Red builds');
    await links.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('in:/Payments/Build is:root label:Failed');
    await page.getByRole('button', { name: 'Saved as Red builds' }).click();
    await name.fill('Broken builds');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expectText(links).toContain('Broken builds');
    await page.getByRole('link', { name: 'Loop', exact: true }).click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('broken');
    await expectText(page.getByRole('option').first()).toContain('Broken builds');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Saved as Broken builds' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await expectCount(section(page, 'Saved queries')).toBe(0);
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
    const { violations } = await axeOf(page).analyze();
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
