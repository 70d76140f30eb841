import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../../testing/axe.ts';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';

const chosen = (page: Page) => page.getByRole('option', { selected: true });
const path = (page: Page) => new URL(page.url()).pathname;

/** Keys do nothing before the page stands. */
async function ready(page: Page): Promise<Page> {
  await page.getByRole('article').first().waitFor();
  return page;
}

async function ask(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(typed);
}

describeInBrowser('the palette', (fixture) => {
  it('goes to a topic by some of its letters, and has it first the next time', async () => {
    const page = await ready(await fixture().open('/'));
    await ask(page, 'anno plat');
    await expectText(chosen(page)).toBe('Platform/Announcements');
    expect(await chosen(page).locator('b').allTextContents()).toEqual(['Plat', 'Anno']);
    await page.keyboard.press('Enter');
    await expect.poll(() => path(page)).toBe('/t/Platform/Announcements');
    await expectCount(page.getByRole('dialog')).toBe(0);
    await expectText(page.getByRole('heading', { level: 1 })).toContain('Announcements');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect.poll(() => path(page)).toBe('/');
    await ask(page, '');
    await expectText(chosen(page)).toBe('Platform/Announcements');
  });

  it('finds messages on the hub as one types, and opens their threads', async () => {
    const page = await ready(await fixture().open('/'));
    await ask(page, 'repli lag');
    const found = page.getByRole('group', { name: 'Messages' }).getByRole('option');
    await expectText(found.first()).toContain('Replication lag above 30 s');
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary')).toContain('Replication lag above 30 s');
  });

  it('narrows to one kind by its sign or by Tab, and says when nothing is there', async () => {
    const page = await ready(await fixture().open('/'));
    await ask(page, '>dark');
    await expectCount(page.getByRole('option')).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await ask(page, '@chl');
    await expectText(chosen(page)).toContain('direct message');
    await page.getByRole('combobox').fill('chlo');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox').inputValue()).toBe('@chlo');
    await page.getByRole('combobox').fill('/zzz');
    await expectText(page.getByRole('dialog')).toContain('Nothing is called so');
  });

  it('does to the open message what can be done to it', async () => {
    const page = await ready(await fixture().open('/t/Payments/Team'));
    await page.getByRole('article').first().getByRole('link').click();
    await expectText(page.getByRole('complementary')).toContain('Replication lag');
    await ask(page, '');
    await expectText(chosen(page)).toBe('Done');
    const { violations } = await axeOf(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('article').first()).toContain('done');
  });

  it('works while somebody types, and speaks French', async () => {
    const page = await ready(await fixture().open('/t/Payments/Team', { locale: 'fr-FR' }));
    await page.keyboard.press('c');
    await page.keyboard.type('half a sentence');
    await ask(page, 'sourd');
    await expectText(chosen(page)).toBe('Mettre ce sujet en sourdine');
    await page.keyboard.press('Escape');
    await expectCount(page.getByRole('dialog')).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Écrivez un message' }).inputValue()).toBe('half a sentence');
  });

  it('shows the keys on ?, and goes to stages by two of them', async () => {
    const page = await ready(await fixture().open('/t/Payments/Team'));
    await page.keyboard.press('?');
    const map = page.getByRole('dialog', { name: 'Keyboard map' });
    await expectText(map.getByRole('region', { name: 'Stages' })).toContain('Deploy g d');
    await page.keyboard.press('Escape');
    await expectCount(map).toBe(0);
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await expect.poll(() => path(page)).toBe('/t/Payments/Deploy');
  });
});
