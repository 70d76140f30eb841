/** How people come in: the printed link, names and passwords, letters with links; every way that it goes wrong, too. */

import { openInbox, type TestInbox } from '@tagloop/server/testing/smtp';
import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launch } from './browser.ts';
import { type Call, forget, type HubProcess, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';
const another = 'quite another password';

describe.skipIf(!browserPath)('the entrance, in a browser', () => {
  let inbox: TestInbox;
  let hub: HubProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let call: Call;

  beforeAll(async () => {
    inbox = await openInbox();
    const mail = ['--smtp-url', inbox.url, '--mail-from', 'hub@example.com'];
    hub = await startHub({ flags: [...mail, '--sign-up-domains', 'example.com'] });
    call = await signedUp(hub);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
    await inbox?.close();
  });
  // Nobody is signed in, and nobody's tries are counted for another test: each has a person of its own.
  beforeEach(async () => {
    context = await newcomer(hub);
    page = await context.newPage();
    // Below the time of a test, so that a failure says what was waited for.
    page.setDefaultTimeout(12_000);
  });
  afterEach(() => context?.close());

  const newcomer = ({ url }: HubProcess) => browser.newContext({ baseURL: url, locale: 'en-GB' });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const isIn = () => page.getByRole('heading', { name: 'Loop', exact: true }).waitFor();
  const person = (name: string) =>
    call('POST', '/api/users', { name, password, email: `${name}@example.com` }).then(() => name);
  async function signIn(name: string, secret = password): Promise<void> {
    await field('Name').fill(name);
    await field('Password').fill(secret);
    await button('Sign in').click();
  }
  /** The path of the link in the last letter to an address. */
  async function letter(to: string): Promise<string> {
    const link = () => inbox.mails.findLast((mail) => mail.to === to)?.text.match(/https?:\/\/\S+/)?.[0] ?? '';
    await expect.poll(link, { timeout: 15_000 }).not.toBe('');
    return new URL(link()).pathname;
  }
  async function complaints(): Promise<string[]> {
    return (await axeOf(page).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  }

  it('makes the first admin by the printed link, and says beforehand what it waits for', async () => {
    const fresh = await startHub();
    const other = await newcomer(fresh);
    page = await other.newPage();
    page.setDefaultTimeout(8_000);
    await page.goto('/');
    await page.getByText('This hub waits for its first admin.').waitFor();
    await page.goto('/setup');
    await page.getByText('This address lacks its secret.').waitFor();
    await page.goto('/setup?secret=not-the-one');
    await field('Name').fill('ada');
    await field('Password').fill(password);
    await button('Make my account').click();
    await page.getByText('This link is used or wrong.').waitFor();
    await page.goto(fresh.setupLink ?? '');
    await field('Name').fill('no name');
    await field('Password').fill(password);
    await button('Make my account').click();
    await page.getByText('is no user name').waitFor();
    // It is the name's fault, and stands with it.
    expect(await field('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await complaints()).toEqual([]);
    await field('Name').fill('ada');
    await button('Make my account').click();
    await isIn();
    await other.close();
    // Nothing of it is kept.
    await fresh.stop();
    forget(fresh);
  });

  it('lets in who knows name and password, and nobody else', async () => {
    const name = await person('bruno');
    await page.goto('/');
    await field('Name').waitFor();
    expect(await complaints()).toEqual([]);
    await signIn(name, 'not the password');
    await page.getByText('Name or password is wrong').waitFor();
    expect(await field('Password').getAttribute('aria-invalid')).toBe('true');
    expect(await complaints()).toEqual([]);
    await signIn(name);
    await isIn();
    await page.reload();
    await isIn();
  });

  it('says how long to wait after too many tries', async () => {
    const name = await person('chloe');
    await page.goto('/');
    await field('Name').waitFor();
    for (let tries = 0; tries < 20; tries += 1) {
      const data = { name, password: `guess ${tries}` };
      await context.request.post('/api/sessions', { data, headers: { 'x-tagloop': '1' } });
    }
    await signIn(name);
    await page
      .getByRole('alert')
      .getByText(/try again in/)
      .waitFor();
  });

  it('gives a new password by a letter; its link works once, and offers another one then', async () => {
    const name = await person('dora');
    await page.goto('/');
    await button('Forgot your password?').click();
    await field('Name or mail address').fill(name);
    expect(await complaints()).toEqual([]);
    await button('Send the link').click();
    await page.getByText('a letter is on its way').waitFor();
    const link = await letter('dora@example.com');
    await page.goto(link);
    await page.getByText('For dora.').waitFor();
    await field('Password').fill(another);
    expect(await complaints()).toEqual([]);
    await button('Take this password').click();
    await isIn();

    await context.clearCookies();
    await page.goto(link);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    expect(await complaints()).toEqual([]);
    await button('Ask for a new link').click();
    await field('Name or mail address').waitFor();
    await button('Back to the sign-in').click();
    await signIn(name);
    await page.getByText('Name or password is wrong').waitFor();
    await signIn(name, another);
    await isIn();
  });

  it('says the same of people that there are not, and sends them nothing', async () => {
    await page.goto('/');
    await button('Forgot your password?').click();
    await field('Name or mail address').fill('nobody@example.com');
    await button('Send the link').click();
    await page.getByText('a letter is on its way').waitFor();
    expect(inbox.mails.filter(({ to }) => to === 'nobody@example.com')).toEqual([]);
  });

  it('makes an account for an address of a domain that may sign up, once its letter came', async () => {
    await page.goto('/');
    await button('Make an account').click();
    await field('Mail address').fill('eve@elsewhere.org');
    await button('Send the link').click();
    await page.getByRole('alert').getByText('ask an admin for an invitation').waitFor();
    await field('Mail address').fill('eve@example.com');
    await button('Send the link').click();
    await page.getByText('A letter is on its way.').waitFor();
    await page.goto(await letter('eve@example.com'));
    await page.getByText('For eve@example.com.').waitFor();
    await field('Name').fill('root');
    await field('Password').fill(password);
    await button('Make my account').click();
    await page.getByText('There is a user "root" already').waitFor();
    expect(await field('Name').getAttribute('aria-invalid')).toBe('true');
    await field('Name').fill('eve');
    await button('Make my account').click();
    await isIn();
    const { users } = await call<{ users: { name: string; admin: boolean }[] }>('GET', '/api/users?prefix=eve');
    expect(users).toMatchObject([{ name: 'eve', admin: false }]);
  });

  it('says that the hub is away, keeps what was written, and goes on when it is back', async () => {
    const name = await person('fay');
    await page.goto('/');
    await field('Name').waitFor();
    await page.route('**/api/**', (route) => route.abort());
    await signIn(name);
    await page.getByRole('alert').getByText('The hub does not answer.').waitFor();
    expect(await field('Name').inputValue()).toBe(name);
    expect(await complaints()).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'The hub does not answer' }).waitFor();
    expect(await complaints()).toEqual([]);
    await page.unroute('**/api/**');
    await button('Try now').click();
    await signIn(name);
    await isIn();
  });

  it('fits a phone, light and dark', async () => {
    await page.setViewportSize({ width: 375, height: 812 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ['/', '/setup?secret=x', '/reset/gone']) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 375]);
        expect(await complaints()).toEqual([]);
      }
    }
  });
});
