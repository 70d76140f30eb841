import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeOf } from '../testing/axe.ts';
import { describeInBrowser } from '../testing/browser.ts';
import { expectCount, expectText } from '../testing/expect.ts';
import { password, setupSecret } from '../testing/fakeTeamHub.ts';
import { phone } from '../testing/page.ts';

const rows = (page: Page) => page.getByRole('main').getByRole('article');
const composer = (page: Page) => page.getByRole('textbox', { name: 'Write a message' });
const thread = (page: Page) => page.getByRole('complementary');

describeInBrowser('the app', (fixture) => {
  it('signs in, and stays at the address', async () => {
    const page = await fixture().open('/t/Payments/Team?as=guest');
    await page.getByRole('textbox', { name: 'Name' }).fill('ada');
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectText(page.locator('form')).toContain('Name or password is wrong');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectText(rows(page).first()).toContain('#AL');
  });

  it('makes the first admin by the printed link, and forgets its secret', async () => {
    const page = await fixture().open(`/setup?secret=${setupSecret}&as=first`);
    await page.getByRole('textbox', { name: 'Name' }).fill('ada');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expectText(page.getByRole('heading', { level: 1 })).toBe('Loop');
    expect(page.url()).not.toContain(setupSecret);
  });

  it('makes an account by an invitation, says in place what is wrong, and forgets the secret', async () => {
    const page = await fixture().open('/invite/invite_once?as=guest');
    await expectText(page.getByRole('main')).toContain('For grace@acme.test');
    expect(await page.getByRole('textbox', { name: 'Full name' }).inputValue()).toBe('Grace Hopper');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('ada');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expectText(page.locator('form')).toContain('There is a user "ada" already');
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('grace');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  });

  it('takes a new mail address at a press of the button, not at the visit', async () => {
    const taken = await fixture().open('/email/email_taken');
    await expectText(taken.getByRole('main')).toContain('ada@acme.test, for ada');
    await taken.getByRole('button', { name: 'Use this address' }).click();
    await expectText(taken.getByRole('alert')).toContain('Somebody has this e-mail already');
    expect((await axeOf(taken).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const page = await fixture().open('/email/email_once');
    await page.getByRole('button', { name: 'Use this address' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  });

  it('says that a link is over, and asks for a new password by mail', async () => {
    const page = await fixture().open('/invite/used?as=guest');
    await expectText(page.getByRole('heading', { level: 1 })).toBe('This link does not work');
    await page.getByRole('link', { name: 'Back to the sign-in' }).click();
    const asGuest = await fixture().open('/?as=guest');
    await asGuest.getByRole('button', { name: 'Forgot your password?' }).click();
    await asGuest.getByRole('textbox', { name: 'Name or mail address' }).fill('ada');
    await asGuest.getByRole('button', { name: 'Send the link' }).click();
    await expectText(asGuest.getByRole('main')).toContain('a letter is on its way');
  });

  it('posts with Enter, shows the message on its way, and takes it back with the reason when it is refused', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await expectText(rows(page).first()).toContain('#AL');
    await page.evaluate(() => {
      window.held = window.fixture.holdPosts();
    });
    await page.keyboard.press('c');
    await page.keyboard.type('first #line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await expectCount(rows(page).first().getByRole('img', { name: 'On its way' })).toBe(1);
    await page.evaluate(() => window.held.release());
    await expectCount(page.getByRole('img', { name: 'On its way' })).toBe(0);
    await expectText(rows(page).first()).toContain('first #line Ad ada now');
    await expectCount(page.getByRole('img', { name: 'Here too: bruno, chloe' })).toBe(1);

    await page.evaluate(() => window.fixture.refusePosts('The text is longer than 2000 characters'));
    await composer(page).fill('too long');
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('alert')).toContain('Not sent: The text is longer than 2000 characters');
    expect(await composer(page).inputValue()).toBe('too long');
    await expectCount(rows(page).filter({ hasText: 'too long' })).toBe(0);
  });

  it('answers in the thread, likes, labels by family, and tells who did what', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await rows(page).first().getByRole('link').click();
    await page.getByRole('textbox', { name: 'Reply to prom' }).fill('On it');
    await page.keyboard.press('Enter');
    await expectText(thread(page).getByRole('article').last()).toContain('On it');
    await expectText(thread(page).getByRole('tab', { name: 'Replies' })).toBe('Replies 5');

    const root = thread(page).locator('header');
    await root.getByRole('button', { name: 'Like', exact: true }).click();
    await expectText(rows(page).first()).toContain('1 like');

    await root.getByRole('button', { name: 'Set a label' }).click();
    await page.getByRole('combobox').fill('done');
    await page.keyboard.press('Enter');
    await expectText(rows(page).first()).not.toContain('open');
    await expectText(rows(page).first()).toContain('done doing : ada severity : high');
    await thread(page).getByRole('tab', { name: 'History' }).click();
    await expectText(thread(page).getByRole('listitem').first()).toBe('ada set done now');
  });

  it('draws a body as Markdown that runs nothing and links only where links may go', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await rows(page).filter({ hasText: '#PullRequest #id:412' }).getByRole('link').click();
    await expectText(thread(page).getByRole('table')).toContain('Bank Share');
    await expectText(thread(page)).toContain('<script>window.wasRun = true</script>');
    await expectCount(thread(page).getByRole('link', { name: 'the ticket' })).toBe(1);
    await expectCount(thread(page).locator('[href^="javascript"], script')).toBe(0);
  });

  it('holds the query in the address, and says in place what is wrong with one', async () => {
    const page = await fixture().open('/t/Payments/Team?q=label:Failed');
    const box = page.getByRole('searchbox');
    await expectCount(rows(page)).toBe(1);
    expect(await box.inputValue()).toBe('label:Failed');
    await box.fill('lable:open');
    await box.press('Enter');
    await expectText(page.getByRole('alert')).toContain('error at column 1');
    await page.getByRole('button', { name: 'Fix it' }).click();
    expect(await box.inputValue()).toBe('label:open');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('label:open');
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('label:Failed');
  });

  it('says what is wrong with a query that came in a link', async () => {
    const page = await fixture().open('/search?q=lable:open');
    await expectText(page.getByRole('alert')).toContain('error at column 1');
    await page.getByRole('button', { name: 'Fix it' }).click();
    await expectCount(page.getByRole('alert')).toBe(0);
    await expectText(rows(page).first()).toContain('open');
  });

  it('draws the loop: how much each stage has, what waits for the reader, and what comes', async () => {
    const page = await fixture().open('/');
    const needs = page.getByRole('region', { name: 'Needs you' });
    const newest = page.getByRole('region', { name: 'Live' }).getByRole('article');
    await expectText(page.getByRole('heading', { level: 2 }).first()).toBe('1 thing needs someone, all of it you');
    await expectText(page.getByRole('table').getByRole('row', { name: /^Monitor/ })).toBe('Monitor 2 2');
    await expectCount(page.getByRole('link', { name: 'Monitor, 1 need someone now' })).toBe(1);
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await needs.getByRole('button', { name: 'Take it' }).click();
    await expectText(needs).toContain('Alert, you have it');
    await needs.getByRole('button', { name: 'Done' }).click();
    await expectText(needs).toBe('Needs you Nothing waits for you.');
    await expectText(page.getByRole('heading', { level: 2 }).first()).toBe('Nothing needs anyone');

    await page.evaluate(() => window.fixture.post('bruno', '/Payments/Team', 'Just now'));
    await expectText(newest.first()).toContain('Just now');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.evaluate(() => window.fixture.post('bruno', '/Payments/Team', 'While paused'));
    await page.getByRole('button', { name: 'Go on' }).click();
    await expectText(newest.first()).toContain('While paused');
    await page.getByRole('main').getByRole('link', { name: 'Monitor', exact: true }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/search');
  });

  it('hangs on a wall: dark, nothing to touch, all of it in sight; Escape leaves', async () => {
    const page = await fixture().open('/?screen=wall', { viewport: { width: 1920, height: 1080 } });
    const main = page.getByRole('main');
    await expectText(main.getByRole('region', { name: 'Needs someone' })).toContain('#AL');
    await expectText(main.getByRole('heading', { level: 1 })).toBe('Loop');
    await expectCount(page.getByRole('navigation')).toBe(0);
    await expectCount(main.getByRole('button', { name: /Take it|Pause|New message/ })).toBe(0);
    expect(await main.getAttribute('data-mantine-color-scheme')).toBe('dark');
    const bottom = await main
      .getByText('Alerts', { exact: true })
      .evaluate((part) => part.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(1080);
    expect((await axeOf(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expectText(page.getByRole('region', { name: 'Needs you' })).toContain('#AL');
    expect(new URL(page.url()).search).toBe('');
  });

  it('shows a topic on a wall without query and composer', async () => {
    const page = await fixture().open('/t/Payments/Team?screen=wall');
    await expectText(rows(page).first()).toContain('#AL');
    await expectCount(page.getByRole('textbox')).toBe(0);
  });

  it('goes to the search from everywhere by /', async () => {
    const page = await fixture().open('/');
    await expectText(rows(page).first()).toContain('#AL');
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('label:Failed');
    expect(await page.getByRole('searchbox').inputValue()).toBe('label:Failed');
  });

  it('tells a lost connection, and has what was missed when it is back', async () => {
    const page = await fixture().open('/t/Payments/Team');
    await expectText(rows(page).first()).toContain('#AL');
    await page.evaluate(() => window.fixture.goOffline());
    await expectText(page.getByRole('status')).toContain('Connection lost at');
    await page.evaluate(() => {
      window.fixture.post('bruno', '/Payments/Team', 'Posted meanwhile');
      window.fixture.goOnline();
    });
    // It may be back by itself before the click.
    const retry = page.getByRole('button', { name: 'Try now' });
    await retry.click({ timeout: 2_000 }).catch(() => undefined);
    await expectText(rows(page).first()).toContain('Posted meanwhile');
    await expectText(page.getByRole('status')).not.toContain('Connection lost');
  });

  it('has no composer where one may only read', async () => {
    const page = await fixture().open('/t/Platform/Announcements');
    await expectText(page.getByRole('main')).toContain('You may read here, not write.');
    await expectCount(composer(page)).toBe(0);
  });

  it('fits a phone: thread over the page, composer as a sheet, nothing wider than the screen', async () => {
    const page = await fixture().open('/t/Payments/Team', phone);
    await expectText(rows(page).first()).toContain('Replication lag');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.getByRole('link', { name: 'Write' }).click();
    await composer(page).fill('From the train');
    await page.getByRole('button', { name: 'Send' }).click();
    await expectText(rows(page).first()).toContain('From the train');
    await rows(page).first().getByRole('link').click();
    await expect.poll(async () => (await thread(page).boundingBox())?.width).toBe(375);
  });

  it('goes on a phone from a cold start to what needs the reader, and the shell stays', async () => {
    const page = await fixture().open('/#needs-you', phone);
    const needs = page.getByRole('region', { name: 'Needs you' });
    await expect.poll(async () => Math.round((await needs.boundingBox())?.y ?? 0)).toBe(52);
    expect((await page.getByRole('main').boundingBox())?.y).toBe(0);
    await page.getByRole('link', { name: 'Topics', exact: true }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Notifications/ })
      .click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/notifications');
  });

  it('speaks French', async () => {
    const page = await fixture().open('/t/Payments/Team', { locale: 'fr-FR' });
    await expectText(page.getByRole('navigation', { name: 'Sujets' })).toContain('Payments');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  it('shows the tasks of the reader, and those of everybody', async () => {
    const page = await fixture().open('/tasks');
    await expectCount(rows(page)).toBe(1);
    await page.getByRole('link', { name: 'Everybody' }).click();
    await expectCount(rows(page)).toBeGreaterThan(1);
    expect(new URL(page.url()).pathname).toBe('/tasks/all');
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const page = await fixture().open('/t/Payments/Team?q=-from:nobody', { colorScheme });
    await rows(page).first().getByRole('link').click();
    await expectText(thread(page)).toContain('Replies 4');
    await page.mouse.move(0, 0);
    const { violations } = await axeOf(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
