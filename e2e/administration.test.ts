/** What an admin of the hub does in the browser, seen to hold at the hub itself. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeOf } from '@tagloop/web/testing/axe';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launch, signedIn } from './browser.ts';
import { type Call, forget, type HubProcess, openFeeds, program, signedUp, startHub } from './hub.ts';

const password = 'a long enough password';

const views = mkdtempSync(join(tmpdir(), 'tagloop-views-'));
const manifest = { title: { en: 'Soon', fr: 'Bientôt' }, icon: 'M4 4h16', stage: null, fits: 0.1 };

interface User {
  readonly name: string;
  readonly admin: boolean;
  readonly owner: string | null;
}

describe.skipIf(!browserPath)('administration, in a browser', () => {
  let hub: HubProcess;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let call: Call;

  beforeAll(async () => {
    mkdirSync(join(views, 'of-tomorrow'));
    writeFileSync(join(views, 'of-tomorrow', 'view.json'), JSON.stringify({ ...manifest, contract: 99 }));
    hub = await startHub({ flags: ['--views-dir', views] });
    call = await signedUp(hub);
    await call('POST', '/api/users', { name: 'bruno', password });
    browser = await launch();
    context = await signIn('root');
  });
  // Each test has a page and subjects of its own: any of them may run alone.
  beforeEach(async () => {
    page = await context.newPage();
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    forget(hub);
    rmSync(views, { recursive: true, force: true });
  });

  const signIn = (name: string) => signedIn(browser, hub.url, name, password);
  const dialog = () => page.getByRole('dialog');
  const row = (name: string) => page.getByRole('row', { name });
  async function choose(of: string, deed: string): Promise<void> {
    await page.getByRole('button', { name: `What can be done with ${of}` }).click();
    await page.getByRole('menuitem', { name: deed }).click();
  }
  async function user(name: string): Promise<User | undefined> {
    const { users } = await call<{ users: User[] }>('GET', '/api/users');
    return users.find((each) => each.name === name);
  }
  async function complaints(): Promise<string[]> {
    return (await axeOf(page).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  }

  it('tells others whom to ask', async () => {
    const others = await signIn('bruno');
    const theirs = await others.newPage();
    await theirs.goto('/admin/people');
    await theirs.getByText('This is for admins of the hub').waitFor();
    await theirs.getByText(/are kept by .*root/).waitFor();
    await others.close();
  });

  it('invites by a link that works, shows it once, and withdraws another', async () => {
    await page.goto('/admin');
    await row('bruno').waitFor();
    expect(await complaints()).toEqual([]);
    await page.getByRole('button', { name: 'Invite' }).click();
    await dialog().getByRole('textbox', { name: 'Full name' }).fill('Devan Lal');
    await dialog().getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog().getByRole('textbox', { name: 'Link' }).inputValue();
    expect(await complaints()).toEqual([]);
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('region', { name: 'Invitations' }).getByText('Devan Lal').waitFor();
    const secret = new URL(link).pathname.split('/').at(-1);
    expect(await call('GET', `/api/links/${secret}`)).toMatchObject({ kind: 'invite', fullName: 'Devan Lal' });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('No invitation is open.').waitFor();
    await expect(call('GET', `/api/links/${secret}`)).rejects.toThrow(/404|410/);
  });

  it('renames, makes an admin, archives, and restores', async () => {
    for (const name of ['dana', 'emil']) await call('POST', '/api/users', { name, password });
    await page.goto('/admin/people');
    await choose('dana', 'Edit');
    await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('dan');
    await dialog()
      .getByRole('checkbox', { name: /Admin of the hub/ })
      .check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await row('@dan').getByText('Admin').waitFor();
    await choose('emil', 'Archive');
    await dialog().getByRole('button', { name: 'Archive' }).click();
    await page.getByText('emil is archived').waitFor();
    expect(await user('dan')).toMatchObject({ admin: true });
    expect(await user('emil')).toBeUndefined();
    await page.getByRole('radio', { name: /^Archived/ }).check();
    await choose('emil', 'Restore');
    await row('@emil').waitFor({ state: 'detached' });
    expect(await user('emil')).toMatchObject({ archived: false });
  });

  it('erases nobody by mistake', async () => {
    await call('POST', '/api/users', { name: 'faye', password });
    await page.goto('/admin/people');
    await choose('faye', 'Erase');
    const erase = dialog().getByRole('button', { name: 'Erase' });
    expect(await erase.isDisabled()).toBe(true);
    await dialog().getByRole('textbox').fill('faye');
    await erase.click();
    await row('faye').waitFor({ state: 'detached' });
    expect(await user('faye')).toBeUndefined();
  });

  it('makes a robot whose token works where it may', async () => {
    await page.goto('/admin/robots');
    await page.getByRole('button', { name: 'New robot' }).click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('ci');
    await dialog().getByRole('textbox', { name: 'Topics' }).fill('/Build/*');
    await dialog().getByRole('button', { name: 'Make it' }).click();
    const token = await dialog().getByRole('textbox', { name: 'Token' }).inputValue();
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await fetch(`${hub.url}/api/me`, { headers })).json()).toMatchObject({ user: { name: 'ci' } });
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await row('ci').getByText('/Build/*').waitFor();
    await choose('ci', 'Tokens');
    await dialog().getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Token revoked').waitFor();
    expect((await fetch(`${hub.url}/api/me`, { headers })).status).toBe(401);
  });

  it('says who answers for a robot, and lets an admin say who else', async () => {
    await call('POST', '/api/users', { name: 'gwen', password });
    await page.goto('/admin/robots');
    await page.getByRole('button', { name: 'New robot' }).click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('nightly');
    expect(await dialog().getByRole('combobox', { name: 'Owner' }).inputValue()).toBe('root');
    expect(await complaints()).toEqual([]);
    await dialog().getByRole('button', { name: 'Make it' }).click();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await row('nightly').getByRole('cell', { name: 'root', exact: true }).waitFor();
    await choose('nightly', 'Edit');
    await dialog().getByRole('combobox', { name: 'Owner' }).fill('nobody-here');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('alert').getByText('is nobody on this hub').waitFor();
    await dialog().getByRole('combobox', { name: 'Owner' }).fill('gwen');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await row('nightly').getByRole('cell', { name: 'gwen', exact: true }).waitFor();
    expect(await user('nightly')).toMatchObject({ owner: 'gwen' });
    const { users } = await call<{ users: { id: string; name: string }[] }>('GET', '/api/users?prefix=gwen');
    await call('POST', `/api/users/${users[0]?.id}/archive`);
    await page.reload();
    await row('nightly').getByText('gwen · archived').waitFor();
  });

  it('makes a group, fills it, and says what hangs on it before it goes', async () => {
    await call('POST', '/api/topics', { path: '/Ops' });
    await page.goto('/admin/groups');
    await page.getByRole('button', { name: 'New group' }).click();
    await dialog().getByRole('textbox', { name: 'Name' }).fill('ops');
    await dialog().getByRole('button', { name: 'Make it' }).click();
    await choose('ops', 'Members');
    await dialog().getByRole('combobox', { name: 'Add by name' }).fill('bruno');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await dialog().getByRole('checkbox', { name: 'Keeps the group' }).click();
    await row('ops').getByText('kept by bruno').waitFor();
    expect(await complaints()).toEqual([]);
    await page.keyboard.press('Escape');
    const { topics } = await call<{ topics: { id: string; path: string }[] }>('GET', '/api/topics');
    const ops = topics.find(({ path }) => path === '/Ops');
    await call('PATCH', `/api/topics/${ops?.id}/rights`, { grant: [{ group: 'ops', level: 'write' }] });
    await choose('ops', 'Delete');
    await dialog().getByRole('listitem').getByText('/Ops').waitFor();
    await dialog().getByRole('textbox').fill('ops');
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Group deleted').waitFor();
  });

  it('shows what comes to an intake at once, in its log and among all intakes', async () => {
    await call('POST', '/api/topics', { path: '/Jobs' });
    const settings = { mapping: '{ "key": id, "title": title }' };
    const made = await call<{ intake: { id: string }; url: string }>('POST', '/api/intakes', {
      name: 'Cron',
      source: 'json',
      topic: '/Jobs',
      settings,
    });
    const door = `${hub.url}${new URL(made.url).pathname}`;
    const send = (payload: unknown) => fetch(door, { method: 'POST', body: JSON.stringify(payload) });
    const rows = page.getByRole('main').getByRole('listitem');
    const polls: string[] = [];
    page.on('request', (request) => request.url().includes('/deliveries') && polls.push(request.url()));
    await page.goto(`/intakes/${made.intake.id}`);
    await page.getByText('No deliveries yet').waitFor();
    await expect.poll(() => openFeeds(hub)).toBeGreaterThan(0);
    for (const id of ['1', '2', '3']) await send({ id, title: `job ${id}` });
    await expect.poll(() => rows.count()).toBe(3);
    const asked = polls.length;
    await page.goto('/intakes');
    await rows.filter({ hasText: 'Cron' }).waitFor();
    await expect.poll(() => openFeeds(hub)).toBeGreaterThan(0);
    await send('{');
    await rows.filter({ hasText: '1 of 4 failed' }).waitFor();
    // Nobody asked while nothing came: once for the page, and for what came.
    expect(asked).toBeLessThanOrEqual(5);
  });

  it('looks over all topics: what they hold, who manages them, and what ends several at once', async () => {
    for (const path of ['/Shop', '/Shop/Old', '/Shop/Full', '/Done']) await call('POST', '/api/topics', { path });
    await call('POST', '/api/messages', { topic: '/Shop/Full', text: 'one' });
    const topic = (path: string) => page.getByRole('row', { name: `Choose ${path} ` });
    const choose = (path: string) => page.getByRole('checkbox', { name: `Choose ${path}`, exact: true }).check();
    await page.goto('/admin/topics');
    await topic('/Shop/Full').getByRole('cell', { name: '1', exact: true }).waitFor();
    await topic('/Shop/Full').getByText('root').waitFor();
    expect(await complaints()).toEqual([]);

    await page.getByRole('button', { name: 'What can be done with /Shop/Full' }).click();
    const menu = page.getByRole('menu');
    expect(await menu.getByRole('menuitem', { name: 'New intake' }).getAttribute('href')).toBe(
      '/new-intake?topic=%2FShop%2FFull',
    );
    await menu.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog().getByText('It holds 1 message.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });

    for (const path of ['/Shop', '/Shop/Old', '/Shop/Full', '/Done']) await choose(path);
    await page.getByRole('button', { name: 'Delete empty (2)' }).click();
    expect(await dialog().getByRole('listitem').allInnerTexts()).toEqual(['/Shop/Old', '/Done']);
    await dialog().getByRole('button', { name: 'Delete' }).click();
    await page.getByText('2 topics deleted').waitFor();
    await topic('/Done').waitFor({ state: 'detached' });

    for (const path of ['/Shop', '/Shop/Full']) await choose(path);
    await page.getByRole('toolbar').getByRole('button', { name: 'Archive' }).click();
    await page.getByText('1 topic archived').waitFor();
    await page.getByRole('radio', { name: /^Archived/ }).check();
    await topic('/Shop/Full').getByText('archived, only read').waitFor();
    const { topics } = await call<{ topics: { path: string }[] }>('GET', '/api/topics?under=/Shop');
    expect(topics).toEqual([]);

    await choose('/Shop');
    await page.getByRole('toolbar').getByRole('button', { name: 'Restore' }).click();
    await topic('/Shop/Full').waitFor({ state: 'detached' });
    const { topics: restored } = await call<{ topics: { path: string }[] }>('GET', '/api/topics?under=/Shop');
    expect(restored.map(({ path }) => path)).toEqual(['/Shop', '/Shop/Full']);
  });

  it('says why a topic with deleted messages stays, and archives it instead', async () => {
    await call('POST', '/api/topics', { path: '/Held' });
    const { message } = await call<{ message: { id: string } }>('POST', '/api/messages', {
      topic: '/Held',
      text: 'one',
    });
    await call('DELETE', `/api/messages/${message.id}`);
    await page.goto('/admin/topics');
    const held = page.getByRole('row', { name: 'Choose /Held ' });
    await held.getByText('1 deleted message').waitFor();
    await choose('/Held', 'Delete');
    await dialog().getByText('It held 1 message.').waitFor();
    expect(await complaints()).toEqual([]);
    await dialog().getByRole('button', { name: 'Archive' }).click();
    await page.getByText('1 topic archived').waitFor();
    await held.waitFor({ state: 'detached' });
    const { topics } = await call<{ topics: { path: string; archivedAt: string | null }[] }>(
      'GET',
      '/api/topics?archived=true&under=/Held',
    );
    expect(topics).toMatchObject([{ path: '/Held', archivedAt: expect.any(String) }]);
  });

  it('tells what happened in sentences, newest first, follows it, and filters by the address', async () => {
    const { id } = await call<{ id: string }>('POST', '/api/groups', { name: 'short' });
    await call('DELETE', `/api/groups/${id}`);
    const scopes = [{ topics: '*', verbs: ['read'] }];
    // Only who is signed in makes tokens.
    const asked = { data: { label: 'brief', scopes }, headers: { 'x-tagloop': '1' } };
    const made: { token: { id: string } } = await (await context.request.post('/api/tokens', asked)).json();
    await call('DELETE', `/api/tokens/${made.token.id}`);
    await page.goto('/admin/audit?kind=group');
    const events = page.getByRole('table', { name: 'Events of the log' }).getByRole('row');
    await page.getByText('deleted the group').first().waitFor();
    expect(await events.nth(1).innerText()).toMatch(/^root deleted the group short/);
    expect(await events.filter({ hasText: 'token' }).count()).toBe(0);
    expect(await complaints()).toEqual([]);
    await call('POST', '/api/groups', { name: 'late' });
    await events.filter({ hasText: 'made the group late' }).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    expect((await downloading).suggestedFilename()).toBe('audit.ndjson');
    await page.getByRole('combobox', { name: 'What' }).selectOption('token');
    await page.getByText('revoked a token of').first().waitFor();
    expect(new URL(page.url()).search).toBe('?kind=token');
  });

  it('tells how the hub fares, and what to do for mail', async () => {
    await page.goto('/admin/system');
    await page.getByText('SQLite, for this hub alone').waitFor();
    await page.getByText('Set TAGLOOP_SMTP_URL').waitFor();
    await page.getByText('of-tomorrow', { exact: true }).waitFor();
    await page.getByText(/^Not offered: .*contract/).waitFor();
    await page.getByRole('alert').getByText('not offered: of-tomorrow').waitFor();
    expect(await complaints()).toEqual([]);
    rmSync(join(views, 'of-tomorrow'), { recursive: true });
    await page.reload();
    await page.getByText('All is well').waitFor();
  });

  it('tells when the last backup was taken, and when that is long ago', async () => {
    await page.goto('/admin/system');
    await page.getByText('None known here').waitFor();
    const file = join(hub.data, 'copy.db');
    const { status, stderr } = spawnSync(process.execPath, [program, 'backup', file, '--data', hub.data]);
    expect(status, String(stderr)).toBe(0);
    await page.reload();
    await page.getByText('None known here').waitFor({ state: 'detached' });
    await page.getByText(/\d\d:\d\d, [\d.]+ [kM]B$/).waitFor();
    writeFileSync(
      join(hub.data, 'last-backup.json'),
      JSON.stringify({ at: Date.now() - 9 * 24 * 3_600_000, bytes: 1 }),
    );
    await page.reload();
    await page.getByRole('alert').getByText('The last backup is 9').waitFor();
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto('/you');
    await page.getByRole('link', { name: 'Administration' }).click();
    await row('bruno').waitFor();
    for (const part of ['people', 'robots', 'groups', 'topics', 'audit', 'system']) {
      await page.goto(`/admin/${part}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect([part, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([part, 375]);
    }
  });
});
