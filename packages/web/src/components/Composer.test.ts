import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../testing/browser.ts';
import { expectCount, expectText } from '../testing/expect.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Write a message' });
const choices = (page: Page) => page.getByRole('option');
const rows = (page: Page) => page.getByRole('article');

describeInBrowser('the composer', (fixture) => {
  it('offers tags of the topic, values of a tag, people, groups and emoji, by keys', async () => {
    const page = await fixture().open('/t/Payments/Build');
    await field(page).click();
    await page.keyboard.type('Broken by #run');
    await expectText(choices(page)).toBe('#run:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('90');
    await expectText(choices(page).first()).toBe('#run:900');
    await page.keyboard.press('Tab');
    await page.keyboard.type('@br');
    await expectText(choices(page)).toBe('Br bruno Bruno');
    await page.keyboard.press('Enter');
    await page.keyboard.type('@sr');
    await expectText(choices(page)).toBe('group:sre Keep it up');
    await page.keyboard.press('Enter');
    await page.keyboard.type(':tada');
    await expectText(choices(page).first()).toContain('tada');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).inputValue()).toBe('Broken by #run:900 @bruno @group:sre 🎉 ');
    await page.keyboard.press('Enter');
    await expectText(rows(page).first()).toContain('Broken by');
    expect(await field(page).inputValue()).toBe('');
  });

  it('closes what it offers with Escape, and keeps the text', async () => {
    const page = await fixture().open('/t/Payments/Build');
    await field(page).click();
    await page.keyboard.type('@br');
    await expectCount(choices(page)).toBe(1);
    await page.keyboard.press('Escape');
    await expectCount(choices(page)).toBe(0);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('@br');
  });

  it('keeps what is not sent through a reload, by topic, and forgets what is sent', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await field(page).fill('Half a thought');
    await page.reload();
    await expect.poll(() => field(page).inputValue()).toBe('Half a thought');
    await page.goto(new URL('/t/Payments/Build', page.url()).href);
    await expectCount(field(page)).toBe(1);
    expect(await field(page).inputValue()).toBe('');
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe('Half a thought');
    await field(page).press('Enter');
    await expectText(rows(page).first()).toContain('Half a thought');
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).not.toContain('draft');
  });

  it('fences pasted code, begins a new line in it with Enter, and shows how it will be read', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await field(page).fill('Who wrote this?');
    await field(page).evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'if (a) {\n  b();\n}');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const text = 'Who wrote this?\n```\nif (a) {\n  b();\n}\n```\n';
    await expect.poll(() => field(page).inputValue()).toBe(text);
    await field(page).pressSequentially('```');
    await field(page).press('Enter');
    expect(await field(page).inputValue()).toBe(`${text}\`\`\`\n`);
    await page.getByRole('button', { name: 'Preview' }).click();
    await expectText(page.getByRole('region', { name: 'Preview' }).locator('pre').first()).toBe('if (a) { b(); }');
  });

  it('sends labels with the text, and tells how much is too long', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await field(page).fill('x'.repeat(1990));
    await expectText(page.getByText('characters left')).toBe('10 characters left');
    await field(page).fill('x'.repeat(2001));
    await expectText(page.getByText('too long')).toBe('1 character too long');
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await field(page).fill('Rotate the keys');
    await page.getByRole('button', { name: 'Set a label' }).first().click();
    await page.getByRole('option', { name: 'open', exact: true }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await expectText(rows(page).first()).toContain('Rotate the keys');
    await expectText(rows(page).first()).toContain('open');
  });
});
