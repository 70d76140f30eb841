/** Parts of a topic's settings that end, bound or shape it, in a browser; seen to hold at the hub itself. */

import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, signedUp, startHub } from './hub.ts';

interface Topic {
  readonly id: string;
  readonly path: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

describe.skipIf(!browserPath)('administration of a topic, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let call: Call;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    browser = await launch();
    context = await signedIn(browser, hub.url, 'root', 'a long enough password');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });
  // Each test has a page and a topic of its own.
  beforeEach(async () => {
    page = await context.newPage();
    // Below the time of a test, so that a failure says what was waited for.
    page.setDefaultTimeout(8_000);
  });
  afterEach(() => page?.close());

  const dialog = () => page.getByRole('dialog');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const make = (path: string) => call<Topic>('POST', '/api/topics', { path });
  const settingsOf = async ({ id }: Topic) => (await call<Topic>('GET', `/api/topics/${id}`)).settings;
  const post = (topic: string, text: string) => call('POST', '/api/messages', { topic, text });
  async function save(): Promise<void> {
    await button('Save').click();
    // The notice may be that of an earlier one; the bar goes when the hub has this one.
    await button('Save').waitFor({ state: 'detached' });
    await page.getByText('Settings saved').first().waitFor();
  }
  async function complaints(): Promise<string[]> {
    return (await axeOf(page).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  }

  it('deletes all messages after the path was typed, each of which can come back', async () => {
    await make('/Emptied');
    await make('/Emptied/Below');
    for (const text of ['one', 'two', 'three']) await post('/Emptied', text);
    await post('/Emptied/Below', 'stays');
    await page.goto('/settings/t/Emptied?part=danger');
    await button('Delete messages').click();
    const deed = dialog().getByRole('button', { name: 'Delete messages' });
    expect(await deed.isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill('/Emptied/Below');
    expect(await deed.isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill('/Emptied');
    expect(await complaints()).toEqual([]);
    await deed.click();
    await page.getByText('3 threads deleted').waitFor();
    const left = await call<{ messages: { text: string }[] }>('GET', '/api/messages?q=in:/Emptied/*');
    expect(left.messages.map(({ text }) => text)).toEqual(['stays']);

    await page.goto('/settings/t/Emptied?part=trash');
    await expect.poll(() => page.getByRole('row').count()).toBe(3);
    await page.getByRole('row', { name: 'two' }).getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Message restored').waitFor();
    const back = await call<{ messages: { text: string }[] }>('GET', '/api/messages?q=in:/Emptied');
    expect(back.messages.map(({ text }) => text)).toEqual(['two']);
  });

  it('says why a topic with deleted messages cannot be deleted', async () => {
    await make('/Written');
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', {
      topic: '/Written',
      text: 'x',
    });
    await call('DELETE', `/api/messages/${message.id}`);
    await page.goto('/settings/t/Written?part=danger');
    await button('Delete topic').click();
    await dialog().getByRole('textbox').fill('/Written');
    await dialog().getByRole('button', { name: 'Delete topic' }).click();
    await dialog().getByRole('alert').getByText('archive it instead').waitFor();
  });

  it('bounds messages and replies, keeps threads for days, and is told by the hub what is out of bounds', async () => {
    const topic = await make('/Bounded');
    await page.goto('/settings/t/Bounded?part=limits');
    await field('Longest message').fill('20');
    await field('Replies of robots kept in a thread').fill('3');
    await page.getByRole('radio', { name: 'For days' }).check();
    await field('Days').fill('30');
    expect(await complaints()).toEqual([]);
    await save();
    expect(await settingsOf(topic)).toMatchObject({ maxLength: 20, maxReplies: 3, retentionDays: 30 });
    await expect(post('/Bounded', 'x'.repeat(21))).rejects.toThrow(/422/);

    await field('Longest message').fill('100001');
    await button('Save').click();
    await page
      .getByText(/100,?000/)
      .last()
      .waitFor();
    expect(await settingsOf(topic)).toMatchObject({ maxLength: 20 });
    await button('Discard').click();
    await expect.poll(() => field('Longest message').inputValue()).toBe('20');
    await field('Replies of robots kept in a thread').fill('');
    await page.getByRole('radio', { name: 'For ever' }).check();
    await save();
    expect(await settingsOf(topic)).toMatchObject({ maxReplies: null, retentionDays: 0 });
  });

  it('keeps free parameters by name, and refuses two of a name', async () => {
    const topic = await make('/Free');
    await page.goto('/settings/t/Free?part=parameters');
    await button('Add').click();
    await field('Name').fill('team');
    await field('Value').fill('payments');
    await save();
    expect(await settingsOf(topic)).toMatchObject({ parameters: { team: 'payments' } });
    await button('Add').click();
    await field('Name').last().fill('team');
    await page.getByText('Each line needs a name of its own.').waitFor();
    // What is thrown away is wrong no more.
    await button('Discard').click();
    await page.getByText('Each line needs a name of its own.').waitFor({ state: 'detached' });
    await button('Add').click();
    await field('Name').last().fill('team');
    expect(await button('Save').isDisabled()).toBe(true);
    await field('Name').last().fill('link');
    await page.getByRole('button', { name: 'Remove team' }).click();
    await save();
    expect(await settingsOf(topic)).toMatchObject({ parameters: { link: '' } });
  });

  it('shapes its view by the form that the view declares, at once and for all readers', async () => {
    const topic = await make('/Shaped');
    const optionsAt = async () => {
      const { parameters } = (await settingsOf(topic)) as { parameters: Readonly<Record<string, string>> };
      return JSON.parse(parameters['view.board'] ?? '{}').values;
    };
    await page.goto('/settings/t/Shaped?part=view');
    await page.getByRole('combobox', { name: 'Default view' }).selectOption('board');
    await save();
    const options = page.getByRole('region', { name: 'Options of this view' });
    await options.getByRole('textbox', { name: 'Label family' }).fill('work');
    await options.getByRole('textbox', { name: 'Label family' }).press('Enter');
    await expect.poll(optionsAt).toMatchObject({ family: 'work' });
    const limit = options.getByRole('textbox', { name: 'Cards at most in a column of the family' });
    await limit.fill('5000');
    await limit.press('Enter');
    await options.getByText(/999/).waitFor();
    expect(await optionsAt()).toMatchObject({ family: 'work', limit: 0 });
    await limit.fill('4');
    await limit.press('Enter');
    await expect.poll(optionsAt).toMatchObject({ limit: 4 });
    expect(await complaints()).toEqual([]);

    await page.goto('/t/Shaped');
    await page.getByRole('region', { name: /^open$/i }).waitFor();
  });
});
