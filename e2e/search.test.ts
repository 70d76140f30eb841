/** The search in two browsers: narrowed by what it finds, arranged by topic, kept, and helped where it finds nothing. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

describe.skipIf(!browserPath)('the search', () => {
  let hub: HubProcess;
  let browser: Browser;
  let call: Call;
  let ada: Page;
  let bruno: Page;

  async function opened(name: string): Promise<Page> {
    const page = await (await signedIn(browser, hub.url, name, password)).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/search');
    await page.getByRole('searchbox').waitFor();
    return page;
  }

  beforeAll(async () => {
    hub = await startHub();
    call = await signedUp(hub);
    for (const name of ['ada', 'bruno']) await call('POST', '/api/users', { name, password });
    for (const path of ['/Deploy', '/Payments', '/Payments/Team']) await call('POST', '/api/topics', { path });
    for (const at of [1, 2, 3, 4]) {
      await call('POST', '/api/messages', { topic: '/Deploy', text: `#deploy #service:shop go ${at}` });
    }
    await call('POST', '/api/messages', {
      topic: '/Payments/Team',
      text: 'who watches the #deploy of #service:ledger?',
      labels: [{ text: 'open' }],
    });
    browser = await launch();
    [ada, bruno] = [await opened('ada'), await opened('bruno')];
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
  });

  const rows = (page: Page) => page.getByRole('main').getByRole('article');
  const facets = (page: Page, group: string) =>
    page.getByRole('navigation', { name: 'Narrow' }).getByRole('list', { name: group, exact: true });
  const queryOf = (page: Page) => new URL(page.url()).searchParams.get('q');

  it('teaches by examples, which are queries', async () => {
    await expect.poll(() => openFeeds(hub)).toBe(2);
    await ada.getByRole('navigation', { name: 'Try' }).getByRole('link', { name: '#deploy since:7d' }).click();
    await expect.poll(() => rows(ada).count()).toBe(5);
    await expect.poll(() => ada.getByRole('navigation', { name: 'Try' }).count()).toBe(0);
  });

  it('narrows by what it finds, and widens again by the same click', async () => {
    const place = facets(ada, 'Topics').getByRole('link', { name: '/Payments/Team 1' });
    await place.click();
    await expect.poll(() => queryOf(ada)).toBe('#deploy since:7d in:/Payments/Team');
    await expect.poll(() => rows(ada).count()).toBe(1);
    await facets(ada, 'Labels').getByRole('link', { name: 'open 1' }).click();
    await expect.poll(() => queryOf(ada)).toContain('label:open');
    await facets(ada, 'Topics').getByRole('link', { name: '/Payments/Team 1' }).click();
    await expect.poll(() => queryOf(ada)).toBe('#deploy since:7d label:open');
    await facets(ada, 'Labels').getByRole('link', { name: 'open 1' }).click();
    await facets(ada, 'Tags').getByRole('link', { name: '#service:shop 4' }).waitFor();
  });

  it('arranges what it finds by topic, live', async () => {
    await ada.getByRole('radio', { name: 'By topic' }).check();
    const deploys = ada.getByRole('main').getByRole('region', { name: '/Deploy', exact: true });
    await expect.poll(() => deploys.getByRole('article').count()).toBe(3);
    await call('POST', '/api/messages', { topic: '/Deploy', text: '#deploy the newest one' });
    await deploys.getByText('the newest one').waitFor();
    await deploys.getByRole('link', { name: /^All/ }).click();
    await expect.poll(() => queryOf(ada)).toBe('#deploy since:7d in:/Deploy');
    await expect.poll(() => rows(ada).count()).toBe(5);
  });

  it('keeps a query for everybody: the other has it in his sidebar', async () => {
    await ada.getByRole('button', { name: 'Save this query' }).click();
    await ada.getByRole('textbox', { name: 'Name of the query' }).fill('Where we went');
    await ada.getByRole('radio', { name: 'Everyone' }).check();
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    const kept = bruno.getByRole('link', { name: /^Where we went/ });
    await kept.click();
    await expect.poll(() => queryOf(bruno)).toBe('#deploy since:7d in:/Deploy');
    await expect.poll(() => rows(bruno).count()).toBe(5);
  });

  it('tells what it would find with a term less', async () => {
    await ada.goto('/search?q=%23deploy+label:open+%23service:shop');
    await ada.getByText('No messages for this query').waitFor();
    const wider = ada.getByRole('listitem').filter({ has: ada.getByRole('link', { name: 'Without label:open' }) });
    await wider.getByText('4 messages').waitFor();
    await wider.getByRole('link').click();
    await expect.poll(() => rows(ada).count()).toBe(4);
  });

  it('bounds a query that takes too long', async () => {
    await ada.route(/\/api\/messages\?(?!.*since)/, (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'query-too-slow', title: 'The query takes too long', detail: 'Add since:' }),
      }),
    );
    await ada.goto('/search?q=%23deploy');
    await ada.getByRole('alert').getByRole('link', { name: 'Only since:7d' }).click();
    await expect.poll(() => queryOf(ada)).toBe('#deploy since:7d');
    await expect.poll(() => rows(ada).count()).toBe(6);
    await ada.unroute(/\/api\/messages\?(?!.*since)/);
  });
});
