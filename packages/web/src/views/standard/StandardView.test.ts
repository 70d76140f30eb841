import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { standard } from './index.ts';

const rows = (page: Page) => page.getByRole('article');
/** Until the page knows of it. */
const scrollTo = (page: Page, top: number) =>
  page.getByRole('region', { name: 'Messages', exact: true }).evaluate(async (list, to) => {
    list.scrollTo(0, to);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  }, top);

describeView(standard, {
  samples: [
    {
      by: 'prom',
      ago: 60_000,
      text: '#AL #service:ledger Replication lag above 30 s on `ledger-db-2`',
      labels: ['open', 'severity:high=crimson'],
      key: 'al:ledger',
      replies: [{ by: 'ada', ago: 30_000, text: 'On it' }],
      shows: 'Replication lag',
    },
    { by: 'ci', ago: 90_000, text: '#pipeline:api #run:74 Nightly', labels: ['Success'], shows: 'Nightly' },
    { by: 'bruno', ago: 120_000, text: 'See https://git.payments.test/409 @ada', shows: 'See' },
  ],
  next: { by: 'bruno', ago: 0, text: 'Just now', shows: 'Just now' },
});

describeInBrowser('the list', (fixture) => {
  it('draws messages with state, tags, labels, replies and time under their days', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await expectText(rows(page).first()).toContain('#AL #ledger #Nb:3 Replication lag above 30 s on ledger-db-2 prom');
    await expectText(rows(page).first()).toContain('open doing : ada severity : high 4 6 m');
    await expectText(page.getByText('Yesterday')).toBe('Yesterday');
  });

  it('keeps few of many rows in the page and reads older ones on the way down', async () => {
    const page = await fixture().open('/t/Payments/Build');
    await expectText(rows(page).first()).toContain('#run:900');
    await expect.poll(() => rows(page).count()).toBeLessThan(40);
    for (const to of [6_000, 12_000, 18_000, 24_000]) {
      await scrollTo(page, to);
      await page.waitForTimeout(150);
    }
    await expectText(rows(page).last()).toContain('#run:501');
  });

  it('shows what others post at once, and holds it back without a jump once the reader has scrolled', async () => {
    const page = await fixture().open('/t/Payments/Build');
    await expectText(rows(page).first()).toContain('#run:900');
    await page.evaluate(() => window.fixture.post('bruno', '/Payments/Build', 'While at the top'));
    await expectText(rows(page).first()).toContain('While at the top');

    await scrollTo(page, 600);
    const row = rows(page).filter({ hasText: '#run:885' });
    const before = await row.boundingBox();
    await page.evaluate(() => window.fixture.post('bruno', '/Payments/Build', 'While away'));
    const pill = page.getByRole('button', { name: '1 new' });
    await expectCount(pill).toBe(1);
    expect(await row.boundingBox()).toEqual(before);
    await pill.click();
    await expectText(rows(page).first()).toContain('While away');
    await expectCount(pill).toBe(0);
  });

  it('is walked by J and K; Enter opens a thread, Esc closes it', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await expectText(rows(page).first()).toContain('#AL');
    for (const key of ['j', 'j', 'j', 'k']) {
      await page.keyboard.press(key);
      await drawn(page);
    }
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary').getByRole('heading')).toContain('#deploy #service:fraud-scorer');
    expect(new URL(page.url()).searchParams.get('m')).not.toBeNull();
    await page.keyboard.press('Escape');
    await expectCount(page.getByRole('complementary')).toBe(0);
  });

  it('unfolds the replies below a row, takes an answer there, and keeps it in the address', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await expectText(rows(page).first()).toContain('#AL');
    await page.keyboard.press('j');
    await drawn(page);
    await page.keyboard.press('o');
    const replies = page.getByRole('region', { name: 'Replies', exact: true });
    await expectCount(replies).toBe(1);
    await expectCount(page.getByRole('complementary')).toBe(0);
    expect(new URL(page.url()).searchParams.get('v.unfolded')).not.toBeNull();

    const box = replies.getByRole('textbox');
    // It completes as every composer does.
    await box.pressSequentially('Answered below @bru');
    await expectText(page.getByRole('option').first()).toContain('bruno');
    await box.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('Answered below @bruno ');
    await box.press('Enter');
    await expectCount(replies.getByText('Answered below')).toBe(1);
    const overlap = async () => {
      const below = await replies.boundingBox();
      const next = await page.locator('[data-row-link]').nth(1).boundingBox();
      return below && next && below.y + below.height > next.y;
    };
    await expect.poll(overlap).toBe(false);

    await page.getByRole('button', { name: 'Replies below' }).first().click();
    await expectCount(replies).toBe(0);
  });

  it('is walked from what the reader sees, below the head of the day', async () => {
    const page = await fixture().open('/t/Payments/Build');
    const list = page.getByRole('region', { name: 'Messages', exact: true });
    await expectText(rows(page).first()).toContain('#run:900');
    await scrollTo(page, 1_000);
    await page.waitForTimeout(200);
    const focused = page.locator('article:focus-within');
    for (const key of ['j', 'k', 'k', 'k']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
      const [row, frame] = [await focused.boundingBox(), await list.boundingBox()];
      expect((row?.y ?? 0) - (frame?.y ?? 0)).toBeGreaterThanOrEqual(28);
    }
    expect(await list.evaluate((element) => element.scrollTop)).toBeGreaterThan(600);
  });

  it('deletes with a way back', async () => {
    const page = await fixture().open('/t/Payments/Team');
    const row = rows(page).filter({ hasText: 'signing certificate' });
    await row.hover();
    await row.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expectCount(row).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectCount(row).toBe(1);
  });

  it('keeps its density with the topic', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await page.getByRole('button', { name: 'View options' }).click();
    await page.getByRole('radio', { name: 'Compact' }).check();
    await expect.poll(async () => (await rows(page).first().boundingBox())?.height).toBe(32);
  });
});

/** The focus goes to a row two frames after the key. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
}
