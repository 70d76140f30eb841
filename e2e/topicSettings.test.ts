/** What who manages a topic changes in the browser, seen to hold at the hub itself. */

import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

interface Topic {
  readonly id: string;
  readonly path: string;
  readonly description: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

describe.skipIf(!browserPath)('settings of a topic, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let page: Page;
  let call: Call;

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'bruno', password });
    for (const path of ['/Build', '/Build/Web', '/Build/Web/Nightly']) await call('POST', '/api/topics', { path });
    browser = await launch();
    page = await (await signedIn(browser, hub.url, 'root', password)).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const dialog = () => page.getByRole('dialog');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  async function topic(path: string): Promise<Topic> {
    const { topics } = await call<{ topics: Topic[] }>('GET', '/api/topics?archived=true');
    const found = topics.find((each) => each.path === path);
    if (!found) throw new Error(`there is no topic ${path}`);
    return found;
  }
  const rightsOf = async (path: string) =>
    (await call<{ rights: unknown[] }>('GET', `/api/topics/${(await topic(path)).id}/rights`)).rights;
  async function complaints(): Promise<string[]> {
    return (await axeOf(page).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  }

  it('leads there from the head of the topic, and keeps what is written', async () => {
    await page.goto('/t/Build');
    await page.getByRole('link', { name: 'Settings of this topic' }).click();
    await page.getByRole('textbox', { name: 'Description' }).fill('What is built');
    await page.getByRole('checkbox', { name: 'Build', exact: true }).check();
    expect(await complaints()).toEqual([]);
    await button('Save').click();
    await page.getByText('Settings saved').waitFor();
    await expect
      .poll(() => topic('/Build'))
      .toMatchObject({ description: 'What is built', settings: { stages: ['build'] } });
  });

  it('tells what somebody else changed meanwhile, and writes over nobody', async () => {
    await page.getByRole('textbox', { name: 'Description' }).fill('Mine');
    await call('PATCH', `/api/topics/${(await topic('/Build')).id}`, { description: 'Theirs' });
    const alert = page.getByRole('alert');
    await alert.getByText('Changed there: description').waitFor();
    await alert.getByRole('button').click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Description' }).inputValue()).toBe('Theirs');
    expect(await topic('/Build')).toMatchObject({ description: 'Theirs' });
  });

  it('declares families and environments, line by line', async () => {
    await page.getByRole('link', { name: 'Labels' }).click();
    await button('Add').first().click();
    await page.getByRole('textbox', { name: 'Family' }).fill('mood');
    await page.getByRole('textbox', { name: 'Labels' }).fill('calm, tense');
    await button('Add').last().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('live*');
    await page.getByRole('combobox', { name: 'Tier' }).selectOption('production');
    await button('Save').click();
    await expect
      .poll(async () => (await topic('/Build')).settings)
      .toMatchObject({
        families: { mood: ['calm', 'tense'] },
        environments: { 'live*': 'production' },
      });
  });

  it('shows what a change of rights comes to on the topics below, then applies exactly that', async () => {
    await page.goto('/settings/t/Build?part=rights');
    await page.getByRole('combobox', { name: /Add a person/ }).fill('bruno');
    await button('Add').click();
    await page.getByRole('radio', { name: 'bruno: Manage' }).check();
    await page.getByRole('radio', { name: 'These changes below, too' }).check();
    expect(await complaints()).toEqual([]);
    const before = await rightsOf('/Build/Web');
    await button('Preview').click();
    await dialog().getByText('/Build/Web/Nightly').waitFor();
    await expect.poll(() => dialog().getByText('bruno: none → Manage').count()).toBe(3);
    expect(await complaints()).toEqual([]);
    expect(await rightsOf('/Build/Web')).toEqual(before);
    await dialog().getByRole('button', { name: 'Apply to 3 topics' }).click();
    await page.getByText('Rights of 3 topics changed').waitFor();
    for (const path of ['/Build', '/Build/Web', '/Build/Web/Nightly']) {
      await expect.poll(() => rightsOf(path)).toContainEqual({ user: 'bruno', level: 'admin' });
    }
  });

  it('opens in a view that nobody chooses away', async () => {
    await page.goto('/settings/t/Build?part=view');
    await page.getByRole('combobox', { name: 'Default view' }).selectOption('standard');
    await page.getByRole('checkbox', { name: /No other view/ }).check();
    await button('Save').click();
    await page.getByText('Settings saved').waitFor();
    await expect
      .poll(async () => (await topic('/Build')).settings)
      .toMatchObject({ defaultView: 'standard', forcedView: true });
  });

  it('brings back from the trash, and empties for good', async () => {
    for (const text of ['first draft', 'second draft']) {
      const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', { topic: '/Build', text });
      await call('DELETE', `/api/messages/${message.id}`);
    }
    await page.goto('/settings/t/Build?part=trash');
    await page.getByRole('row', { name: 'first draft' }).getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Message restored').waitFor();
    await page.getByRole('row', { name: 'second draft' }).getByRole('button', { name: 'Empty' }).click();
    await dialog().getByRole('button', { name: 'Empty' }).click();
    await page.getByText('The trash is empty.').waitFor();
    const left = async () =>
      (await call<{ messages: { text: string }[] }>('GET', '/api/messages?q=in:/Build')).messages;
    await expect.poll(async () => (await left()).map(({ text }) => text)).toEqual(['first draft']);
  });

  it('moves, archives with Undo, and deletes what is empty only after its path was typed', async () => {
    await page.goto('/settings/t/Build?part=danger');
    await page.getByRole('textbox', { name: 'Path' }).fill('/CI');
    await page.getByText('2 topics below go along.').waitFor();
    await button('Move').click();
    await page.waitForURL(/settings\/t\/CI/);
    await topic('/CI/Web/Nightly');
    await button('Archive').click();
    await page.getByText('This topic is archived').waitFor();
    await button('Undo').click();
    await page.getByText('This topic is archived').waitFor({ state: 'detached' });
    await page.goto('/settings/t/CI/Web/Nightly?part=danger');
    await button('Delete topic').click();
    expect(await dialog().getByRole('button', { name: 'Delete topic' }).isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill('/CI/Web/Nightly');
    await dialog().getByRole('button', { name: 'Delete topic' }).click();
    await page.getByText('Topic deleted').waitFor();
    await expect(topic('/CI/Web/Nightly')).rejects.toThrow('there is no topic');
  });
});
