import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../../testing/axe.ts';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';

const rows = (page: Page) => page.getByRole('main').getByRole('listitem');
const pane = (page: Page) => page.getByRole('complementary', { name: 'Delivery' });
const faults = async (page: Page) => (await axeOf(page).analyze()).violations.map(({ id }) => id);

describeInBrowser('intakes', (fixture) => {
  it('are listed by topic with how they fare, and open their log', async () => {
    const page = await fixture().open('/intakes');
    await expectText(rows(page).first()).toContain('Nightly Any JSON · writes as Nightly');
    await expectText(rows(page).first()).toContain('1 of 3 failed');
    expect(await faults(page)).toEqual([]);
    await rows(page).getByRole('link').first().click();
    await expectCount(rows(page)).toBe(3);
    await page.getByRole('radio', { name: 'Failed' }).check();
    await expectCount(rows(page)).toBe(1);
    await rows(page).getByRole('link').click();
    await expectText(pane(page)).toContain('The text is empty Check settings and rights of the robot');
    await expectText(pane(page)).toContain('"number": 7');
    expect(await faults(page)).toEqual([]);
    await pane(page).getByRole('button', { name: 'Replay' }).click();
    await expectText(pane(page)).toContain('Replay of an earlier delivery');
    await expectText(pane(page)).toContain('Written #push #branch:main');
  });

  it('are made by a form of the source, show their address once, and wait for the first delivery', async () => {
    const page = await fixture().open('/new-intake?topic=/Payments/Code');
    await page.getByRole('radio', { name: 'Forge' }).check({ force: true });
    expect(await page.getByRole('checkbox', { name: 'Sub-topics' }).isChecked()).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make intake' }).click();
    await expectText(page.getByRole('main')).toContain('Address https://hub.test/in/in_once');
    await expectText(page.getByRole('main')).toContain('Secret: sign_once');
    await expectText(page.getByRole('main')).toContain('Waiting for the first delivery');
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByRole('menuitem', { name: 'broken' }).click();
    await expectText(page.getByRole('main')).toContain('Test: broken now The text is empty');
    expect(await faults(page)).toEqual([]);
  });

  it('show what a mapping makes of the last deliveries, and where it is wrong', async () => {
    const page = await fixture().open('/intakes/1?tab=settings');
    await expectText(page.getByRole('region', { name: 'Preview' })).toContain('push:7');
    await expectText(page.getByRole('region', { name: 'Rights of its robot' })).toContain('/Payments/Build');
    await page.getByRole('textbox', { name: 'Mapping' }).fill('{ "key": (1 }');
    await expectText(page.getByRole('main')).toContain('Expected ")" (at character 12)');
    expect(await faults(page)).toEqual([]);
  });

  it('are deleted by those alone who type their name', async () => {
    const page = await fixture().open('/intakes/1?tab=settings');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('Nightly');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expectText(page.getByRole('main')).toContain('No outside sender is connected');
  });
});
