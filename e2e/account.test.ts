/** What a person settles for himself in the browser, seen to hold at the hub and in his other browsers. */

import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';
const another = 'another long password';

describe.skipIf(!browserPath)('the account, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let noise: string;
  let call: Call;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'ada', fullName: 'Ada', password });
    noise = (await call<{ id: string }>('POST', '/api/topics', { path: '/Noise' })).id;
    browser = await launch();
    context = await signedIn(browser, hub.url, 'ada', password);
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const ends = () => page.getByRole('button', { name: /^End: / });
  const me = async () => (await context.request.get('/api/me')).json();
  const complaints = async () =>
    (await axeOf(page).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);

  it('keeps name, zone, colours and language for all browsers of a person', async () => {
    await page.goto('/you');
    await page.getByRole('textbox', { name: 'Full name' }).fill('Ada Lovelace');
    await button('Save').click();
    await page.getByText('Ada Lovelace', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Tokyo');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(me).toMatchObject({ user: { fullName: 'Ada Lovelace' }, zone: 'Asia/Tokyo', scheme: 'dark' });
    expect(await complaints()).toEqual([]);
    await page.getByRole('radio', { name: 'Français' }).check();
    await expect.poll(me).toMatchObject({ language: 'fr' });

    const other = await signedIn(browser, hub.url, 'ada', password);
    const elsewhere = await other.newPage();
    await elsewhere.goto('/you');
    await elsewhere.getByRole('heading', { name: 'Qui vous êtes' }).waitFor();
    await expect.poll(() => elsewhere.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await elsewhere.getByRole('radio', { name: 'English' }).check();
    await expect.poll(me).toMatchObject({ language: 'en' });
    await page.reload();
    await page.getByRole('heading', { name: 'Who you are' }).waitFor();
  });

  it('draws lists as close as a person wants, at once in his other tabs, with the same message on top', async () => {
    for (let at = 1; at <= 60; at += 1) await call('POST', '/api/messages', { topic: '/Noise', text: `line ${at}` });
    const tab = await context.newPage();
    await tab.goto('/t/Noise');
    const list = tab.getByRole('region', { name: 'Messages', exact: true });
    const heightOf = async (text: string) => {
      const box = await list.getByRole('article').filter({ hasText: text }).first().boundingBox();
      return box?.height;
    };
    await expect.poll(() => heightOf('line 60')).toBe(58);
    await list.hover();
    await tab.mouse.wheel(0, 58 * 20);
    await expect.poll(() => heightOf('line 35')).toBe(58);
    await page.goto('/you');
    await page.getByRole('radio', { name: 'Compact' }).check();
    await expect.poll(() => heightOf('line 35')).toBe(32);
    expect(await list.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    expect(await me()).toMatchObject({ density: 'compact' });
    await page.getByRole('radio', { name: 'As the topic' }).check();
    await expect.poll(() => heightOf('line 35')).toBe(58);
    await tab.close();
  });

  it('changes the mail address for who knows the password', async () => {
    await button('Change the address').click();
    await page.getByRole('textbox', { name: 'New address' }).fill('ada@example.com');
    await page.getByRole('textbox', { name: 'Your password' }).fill('not this one');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('textbox', { name: 'Your password' }).fill(password);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('ada@example.com').waitFor();
    await expect.poll(me).toMatchObject({ email: 'ada@example.com' });
  });

  it('changes the password, which ends the other sessions', async () => {
    await page.goto('/you/security');
    await ends().first().waitFor();
    expect(await complaints()).toEqual([]);
    await page.getByRole('textbox', { name: 'Password of now' }).fill('not this one');
    await page.getByRole('textbox', { name: 'New password' }).fill(another);
    await button('Change the password').click();
    await page.getByText('This is not your password').waitFor();
    await page.getByRole('textbox', { name: 'Password of now' }).fill(password);
    await button('Change the password').click();
    await page.getByText('Password changed').waitFor();
    await expect.poll(() => ends().count()).toBe(0);
    await expect.poll(async () => (await (await context.request.get('/api/sessions')).json()).sessions.length).toBe(1);
    const refused = await context.request.post('/api/sessions', {
      data: { name: 'ada', password },
      headers: { 'x-tagloop': '1' },
    });
    expect(refused.status()).toBe(401);
  });

  it('makes a token that works, shows it once, and revokes it', async () => {
    await page.goto('/you/tokens');
    await button('New token').click();
    await page.getByRole('textbox', { name: 'What it is for' }).fill('terminal');
    await button('Make it').click();
    const secret = await page.getByRole('textbox', { name: 'Token' }).inputValue();
    const asToken = () => fetch(`${hub.url}/api/me`, { headers: { authorization: `Bearer ${secret}` } });
    expect(await (await asToken()).json()).toMatchObject({ user: { name: 'ada' } });
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('row', { name: 'terminal' }).waitFor();
    expect(await complaints()).toEqual([]);
    await page.getByRole('button', { name: 'Revoke: terminal' }).click();
    await page.getByText('You have no tokens').waitFor();
    await expect.poll(async () => (await asToken()).status).toBe(401);
  });

  it('lists muted topics, and hears of them again', async () => {
    await context.request.put(`/api/muted/${noise}`, { data: { muted: true }, headers: { 'x-tagloop': '1' } });
    await page.goto('/you/notices');
    await page.getByRole('button', { name: 'Hear of it again: /Noise' }).click();
    await page.getByText('You hear of all topics.').waitFor();
    expect(await complaints()).toEqual([]);
    await expect.poll(async () => (await (await context.request.get('/api/muted')).json()).topics).toEqual([]);
  });
});
