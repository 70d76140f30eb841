import { expect, it } from 'vitest';
import { axeOf } from '../../../testing/axe.ts';
import { describeInBrowser } from '../../../testing/browser.ts';
import { expectCount, expectText } from '../../../testing/expect.ts';

describeInBrowser('the first topics', (fixture) => {
  it('are made with an intake each, whose addresses are shown once', async () => {
    const page = await fixture().open('/first-topics');
    const faults = async () => (await axeOf(page).analyze()).violations.map(({ id }) => id);
    await page.getByRole('checkbox', { name: '/Feedback' }).uncheck();
    await page.getByRole('combobox', { name: 'Who sends to /Test' }).selectOption('Nobody yet');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Make 7 topics' }).click();
    await expectText(page.getByRole('heading', { name: '7 topics are ready' })).not.toBe('');
    const code = page.getByRole('region', { name: '/Code' });
    await expectText(code).toContain('Address https://hub.test/in/in_once');
    await expectText(code).toContain("-d '#PullRequest #id:1");
    await expectText(page.getByRole('region', { name: '/Test' })).not.toContain('Address');
    await expectCount(page.getByRole('link', { name: 'Set up the sender' })).toBe(6);
    expect(await faults()).toEqual([]);
  });
});
