import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../testing/browser.ts';
import { expectCount, expectText } from '../testing/expect.ts';

const rows = (page: Page) => page.getByRole('region', { name: 'Messages', exact: true }).getByRole('article');
const pane = (page: Page) => page.getByRole('complementary');

/** The page of the team with the thread of the message that holds the text. */
async function openThread(page: Page, text: string): Promise<Page> {
  await rows(page).filter({ hasText: text }).getByRole('link').first().click();
  await expectText(pane(page).getByRole('heading')).toContain(text);
  return page;
}

describeInBrowser('a thread', (fixture) => {
  it('takes votes that exclude each other, and takes a refused one back', async () => {
    const page = await openThread(await fixture().open('/t/Payments/Team'), 'signing certificate');
    const up = pane(page).getByRole('button', { name: 'Vote up' }).first();
    await up.click();
    await expectText(rows(page).filter({ hasText: 'signing certificate' })).toContain('1 vote up, 0 down');
    await pane(page).getByRole('button', { name: 'Vote down' }).first().click();
    await expectText(rows(page).filter({ hasText: 'signing certificate' })).toContain('0 votes up, 1 down');
    await page.evaluate(() => window.fixture.goOffline());
    await up.click();
    await expectCount(page.getByRole('status').filter({ hasText: /hub/i })).toBe(1);
    await expectText(rows(page).filter({ hasText: 'signing certificate' })).toContain('0 votes up, 1 down');
  });

  it('changes a text where it stands; Escape leaves it', async () => {
    const page = await openThread(await fixture().open('/t/Payments/Team'), 'signing certificate');
    await pane(page).getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const box = pane(page).getByRole('textbox', { name: 'Text of the message' });
    expect(await box.inputValue()).toContain('signing certificate');
    await box.press('Escape');
    await expectCount(box).toBe(0);

    await pane(page).getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await box.fill('Rotated the #sepa certificate');
    await box.press('Enter');
    await expectText(pane(page).getByRole('heading')).toBe('Rotated the #sepa certificate');
    await expectText(rows(page).filter({ hasText: 'Rotated' })).toContain('edited');
  });

  it('does not write over what somebody else wrote meanwhile, unless asked again', async () => {
    const page = await openThread(await fixture().open('/t/Payments/Team'), 'signing certificate');
    await pane(page).getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.evaluate(() => window.fixture.editAs('bruno', 'signing certificate', 'Bruno was here'));
    const box = pane(page).getByRole('textbox', { name: 'Text of the message' });
    await box.fill('Mine');
    await box.press('Enter');
    await expectText(pane(page).getByRole('alert')).toContain('somebody changed it while you wrote');
    await expectText(rows(page).filter({ hasText: 'Bruno was here' })).toContain('Bruno was here');
    await box.press('Enter');
    await expectText(pane(page).getByRole('heading')).toBe('Mine');
  });

  it('moves to another topic with a way back', async () => {
    const page = await openThread(await fixture().open('/t/Payments/Team'), 'signing certificate');
    await pane(page).getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Move…' }).click();
    await expectCount(page.getByRole('option', { name: '/Platform/Announcements' })).toBe(0);
    await page.getByRole('combobox', { name: 'Find a topic' }).fill('incid');
    await page.keyboard.press('Enter');
    await expectCount(rows(page).filter({ hasText: 'signing certificate' })).toBe(0);
    await expectText(pane(page).getByRole('link', { name: 'Platform/Incidents' })).toBe('Platform/Incidents');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectCount(rows(page).filter({ hasText: 'signing certificate' })).toBe(1);
  });

  it('likes and changes a reply', async () => {
    const page = await openThread(await fixture().open('/t/Payments/Team'), 'Replication lag');
    const reply = pane(page).getByRole('article').filter({ hasText: 'Long transaction' });
    await reply.hover();
    await reply.getByRole('button', { name: 'Like' }).click();
    await expectText(reply).toContain('1 like');
    await reply.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await pane(page).getByRole('textbox', { name: 'Text of the message' }).fill('A long transaction');
    await pane(page).getByRole('button', { name: 'Save' }).click();
    await expectText(pane(page).getByRole('article').filter({ hasText: 'A long transaction' })).toContain('edited');
  });
});
