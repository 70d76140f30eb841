/** The board in two browsers: cards move by mouse, menu and keys, keep their order, and come back. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

interface Found {
  readonly messages: readonly { readonly text: string; readonly labels: readonly { readonly text: string }[] }[];
}

const password = 'a long enough password';

describe.skipIf(!browserPath)('the board', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string, path = '/t/Plan'): Promise<Page> {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(path);
    await page.getByRole('region', { name: 'To do' }).waitFor();
    return page;
  }

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    await call('POST', '/api/topics', { path: '/Plan', settings: { stages: ['plan'], defaultView: 'board' } });
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
  const cardsIn = (page: Page, name: string) => column(page, name).locator('[data-card]');
  const patience = { timeout: 15_000 };
  const expectCards = (page: Page, name: string) =>
    expect.poll(async () => (await cardsIn(page, name).allInnerTexts()).map((text) => text.split('\n')[0]), patience);

  async function draw(page: Page, text: string, to: { x: number; y: number }): Promise<void> {
    const from = await page.locator('[data-card]').filter({ hasText: text }).boundingBox();
    if (!from) throw new Error(`no card ${text}`);
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
  }

  it('takes new cards where they belong', async () => {
    await expect.poll(() => openFeeds(hub), patience).toBe(2);
    await column(ada, 'To do').getByRole('button', { name: 'Add a card to To do' }).click();
    for (const text of ['one', 'two', 'three']) {
      await ada.getByRole('textbox', { name: 'What is to be done?' }).fill(text);
      await ada.keyboard.press('Enter');
      await cardsIn(ada, 'To do').filter({ hasText: text }).waitFor();
    }
    await ada.keyboard.press('Escape');
    await expectCards(bruno, 'To do').toEqual(['three', 'two', 'one']);
  });

  it('moves a card by the mouse, which the other sees, and takes it back', async () => {
    const target = await column(ada, 'Doing').boundingBox();
    if (!target) throw new Error('no column');
    await draw(ada, 'two', { x: target.x + 100, y: target.y + 200 });
    await expectCards(bruno, 'Doing').toEqual(['two']);
    await ada.getByRole('button', { name: 'Undo' }).click();
    await expectCards(bruno, 'Doing').toEqual([]);
    await expectCards(bruno, 'To do').toContain('two');
  });

  it('does not take back what somebody changed meanwhile', async () => {
    const card = cardsIn(ada, 'To do').filter({ hasText: 'one' });
    await card.hover();
    await ada.getByRole('button', { name: 'Move one' }).click();
    await ada.getByRole('menuitem', { name: 'Doing' }).click();
    await expectCards(bruno, 'Doing').toEqual(['one']);
    const id = await cardsIn(ada, 'Doing').getAttribute('data-card');
    await call('PATCH', `/api/messages/${id}/labels`, { set: [{ text: 'urgent' }] });
    await cardsIn(ada, 'Doing').filter({ hasText: 'urgent' }).waitFor();
    await ada.getByRole('button', { name: 'Undo' }).click();
    await ada.getByText('Somebody changed it meanwhile.').waitFor();
    await expectCards(bruno, 'Doing').toEqual(['one']);
    await call('PATCH', `/api/messages/${id}/labels`, { set: [{ text: 'status:todo' }], remove: ['urgent'] });
    await expectCards(ada, 'To do').toContain('one');
  });

  it('moves a card by its menu and by keys', async () => {
    await cardsIn(bruno, 'To do').filter({ hasText: 'three' }).hover();
    await bruno.getByRole('button', { name: 'Move three' }).click();
    await bruno.getByRole('menuitem', { name: 'Review' }).click();
    await expectCards(ada, 'Review').toEqual(['three']);
    await ada.locator('[data-card]').filter({ hasText: 'three' }).getByRole('link').focus();
    await ada.keyboard.press('Alt+ArrowRight');
    await expectCards(bruno, 'Done').toEqual(['three']);
  });

  it('keeps the order that people make', async () => {
    await call('POST', '/api/messages', { topic: '/Plan', text: 'four', labels: [{ text: 'status:todo' }] });
    await expectCards(ada, 'To do').toContain('four');
    await expectCards(ada, 'To do').toHaveLength(3);
    const before = (await cardsIn(ada, 'To do').allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
    const [first = '', second = '', third = ''] = before;
    const top = await cardsIn(ada, 'To do').first().boundingBox();
    if (!top) throw new Error('no card');
    await draw(ada, third, { x: top.x + 40, y: top.y + 20 });
    await expectCards(ada, 'To do').toEqual([third, first, second]);
    await expectCards(bruno, 'To do').toEqual([third, first, second]);
    await bruno.reload();
    await expectCards(bruno, 'To do').toEqual([third, first, second]);
  });

  it('is changed in place by who may: a column is added, named, moved and removed', async () => {
    const admin = await opened('root');
    const heads = () => admin.locator('header h2').allInnerTexts();
    await admin.getByRole('button', { name: 'Add a column' }).click();
    await admin.getByRole('textbox', { name: 'Name' }).fill('Bugs');
    await admin.getByLabel('a query').check();
    await admin.getByRole('textbox', { name: 'Query' }).fill('#bug votes:>3');
    await admin.getByRole('button', { name: 'Save' }).click();
    await column(admin, 'Bugs').waitFor();
    await admin.getByRole('button', { name: 'Change the column Bugs' }).click();
    await admin.getByRole('menuitem', { name: 'Move left' }).click();
    await expect.poll(heads, patience).toEqual(['To do', 'Doing', 'Review', 'Bugs', 'Done']);
    await column(ada, 'Bugs').waitFor();
    expect(await ada.getByRole('button', { name: /Change the column|Add a column/ }).count()).toBe(0);
    await admin.locator('[data-card]').filter({ hasText: 'three' }).getByRole('link').focus();
    await admin.keyboard.press('Alt+ArrowLeft');
    await admin.getByText('no card comes there by a move').waitFor();
    await admin.getByRole('button', { name: 'Change the column Bugs' }).click();
    await admin.getByRole('menuitem', { name: 'Remove the column' }).click();
    await expect.poll(heads, patience).toEqual(['To do', 'Doing', 'Review', 'Done']);
    await admin.close();
  });

  it('has lanes of a tag; a card that is drawn to another one has its tag', async () => {
    const lanes = JSON.stringify({ version: 2, values: { lanes: '#epic' } });
    const settings = { stages: ['plan'], defaultView: 'board', parameters: { 'view.board': lanes } };
    await call('POST', '/api/topics', { path: '/Lanes', settings });
    for (const [text, label] of [
      ['#epic:a alpha', 'status:todo'],
      ['#epic:b beta', 'status:doing'],
    ]) {
      await call('POST', '/api/messages', { topic: '/Lanes', text, labels: [{ text: label }] });
    }
    const admin = await opened('root', '/t/Lanes');
    await admin.getByRole('heading', { name: 'b 1' }).waitFor();
    const target = await admin.locator('[data-card]').filter({ hasText: 'beta' }).boundingBox();
    if (!target) throw new Error('no card');
    await draw(admin, 'alpha', { x: target.x + 40, y: target.y + 20 });
    await expect
      .poll(async () => {
        const { messages } = await call<Found>('GET', '/api/messages?q=in%3A%2FLanes%20alpha');
        return messages.map(({ text, labels }) => [text, ...labels.map((label) => label.text)]);
      }, patience)
      .toEqual([['#epic:b alpha', 'status:doing']]);
    await admin.getByRole('heading', { name: 'b 2' }).waitFor();
    await admin.getByRole('button', { name: 'b 2' }).click();
    await expect.poll(() => admin.locator('[data-card]').count(), patience).toBe(0);
    expect(admin.url()).toContain('closed');
    await admin.close();
  });
});
