import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import type { Sketch } from '../../testing/team.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { alerts } from './index.ts';

describeView(alerts, {
  samples: [
    {
      by: 'prom',
      ago: 60_000,
      text: '#AL #service:ledger #severity:high #incident:INC-31 Replication lag above 30 s',
      labels: ['open'],
      shows: 'Replication lag above 30 s',
    },
    { by: 'prom', ago: 70_000, text: '#AL #service:api Slow', labels: ['doing', 'doing:bruno'], shows: 'Slow' },
    { by: 'prom', ago: 80_000, text: '#AL #service:web Errors', labels: ['done', 'done:ada'], shows: 'Errors' },
    { by: 'ada', ago: 90_000, text: 'A note', shows: 'A note' },
  ],
  next: { by: 'prom', ago: 0, text: '#AL #service:api Just now', labels: ['open'], shows: 'Just now' },
});

describeInBrowser('the alerts', (fixture) => {
  const open = (messages: readonly Sketch[], path = '/t/Sample', may: 'read' | 'admin' = 'admin') =>
    fixture().open(path, {
      given: {
        messages: messages.map((message) => ({ ...message, topic: '/Sample' })),
        may,
        settings: { stages: ['monitor'], defaultView: alerts.id, parameters: {} },
      },
    });
  const one: Sketch = {
    by: 'prom',
    ago: 60_000,
    text: '#AL #Nb:4 #service:api Slow answers',
    labels: ['open', 'flapping'],
  };
  const two: Sketch = { by: 'prom', ago: 90_000, text: '#AL #service:web Many errors', labels: ['open'] };

  it('are walked and taken, done and silenced by keys, each with a way back', async () => {
    const page = await open([one, two]);
    const first = page.getByRole('article').filter({ hasText: 'Slow answers' });
    await expectText(first).toContain('×4');
    await expectText(first).toContain('flapping');
    await page.keyboard.press('j');
    await expectCount(first.locator('a:focus')).toBe(1);
    await page.keyboard.press('t');
    await first.getByRole('img', { name: 'Taken by ada' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectCount(first.getByRole('img', { name: 'Taken by ada' })).toBe(0);

    await first.getByRole('link', { name: 'Slow answers' }).focus();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Silence alerts' });
    await expectText(dialog).toContain('1 open alert is meant now');
    expect(await dialog.getByLabel('Which alerts of').inputValue()).toMatch(/^id:/);
    await dialog.getByLabel('Why').fill('The disks are replaced');
    await dialog.getByRole('combobox', { name: 'For how long' }).selectOption('1 hour');
    await dialog.getByRole('button', { name: 'Silence' }).click();
    await expectText(first).toMatch(/silenced until \d\d:\d\d/);
    await page.getByRole('button', { name: '1 silence, 1 about to end' }).click();
    await expectText(page.getByRole('list', { name: 'Silences' })).toContain('The disks are replaced');
    await expect.poll(() => page.title()).toMatch(/^\(1\) /);
    await first.getByRole('link', { name: 'Slow answers' }).focus();
    await page.keyboard.press('d');
    await expectCount(page.locator('[data-section="done"]')).toBe(1);
    await expectCount(page.locator('a:focus')).toBe(1);
  });

  it('are taken for some hours', async () => {
    const page = await open([one]);
    await page.getByRole('article').hover();
    await page.getByRole('button', { name: 'Take for a while' }).click();
    await page.getByRole('menuitem', { name: '4 hours' }).click();
    await page.getByRole('img', { name: /^Taken by ada until \d\d:\d\d$/ }).waitFor();
  });

  it('are linked to the deployment that is suggested by one click, and to an incident, each with a way back', async () => {
    const page = await open([
      { by: 'bot', ago: 900_000, text: '#deploy #service:api #env:production #version:2.0.1', labels: ['Success'] },
      { by: 'prom', ago: 800_000, text: '#incident:INC-7 #service:api Lists answer 500', labels: ['open'] },
      one,
    ]);
    const row = page.getByRole('article').filter({ hasText: 'Slow answers' });
    await row
      .getByRole('button', { name: /^Caused by the deployment of 2\.0\.1 to production, 14 m\w* before: confirm$/ })
      .click();
    await row.getByRole('link', { name: '2.0.1' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectCount(row.getByRole('link', { name: '2.0.1' })).toBe(0);
    await row.getByRole('button', { name: /confirm$/ }).click();
    await row.getByRole('button', { name: 'Not caused by the deployment of 2.0.1' }).click();
    await row.getByRole('button', { name: /confirm$/ }).waitFor();

    await row.hover();
    await row.getByRole('button', { name: 'Link an incident…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Link an incident' });
    await dialog.getByRole('radio', { name: /Lists answer 500/ }).check();
    await dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await row.getByRole('link', { name: 'INC-7' }).waitFor();
    await row.hover();
    await row.getByRole('button', { name: 'Link an incident…' }).click();
    await dialog.getByLabel('Id of the incident').fill('');
    await dialog.getByRole('button', { name: 'Unlink' }).click();
    await expectCount(row.getByRole('link', { name: 'INC-7' })).toBe(0);
  });

  it('are filtered, grouped and laid out as the address says', async () => {
    const page = await open([one, two, { ...two, text: '#AL #service:web Mine', labels: ['doing', 'doing:ada'] }]);
    await page.getByRole('radio', { name: 'Mine 1' }).check();
    await expectCount(page.getByRole('article')).toBe(1);
    await page.getByRole('radio', { name: 'All 3' }).check();
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('service');
    await expectText(page.getByRole('heading', { level: 3 })).toBe('api 1 web 1 web 1');
    await page.getByRole('radio', { name: 'Columns' }).check();
    await expectText(page.getByRole('region', { name: 'In hand' })).toContain('Mine');
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('v.layout'), searchParams.get('v.group')]).toEqual(['columns', 'service']);
  });

  it('count in the title of the page as they come, and sound once that is wanted', async () => {
    const page = await open([one]);
    await page.evaluate(() => {
      const start = OscillatorNode.prototype.start;
      Object.assign(window, { tones: 0 });
      OscillatorNode.prototype.start = function (...at) {
        Object.assign(window, { tones: Reflect.get(window, 'tones') + 1 });
        start.apply(this, at);
      };
    });
    const tones = () => page.evaluate(() => Reflect.get(window, 'tones'));
    const comes = (text: string, labels: string[]) =>
      page.evaluate((sketch) => window.fixture.add(sketch), { by: 'prom', ago: 0, text, labels, topic: '/Sample' });
    await comes('#AL #service:api Unheard', ['open']);
    await expect.poll(() => page.title()).toMatch(/^\(2\) /);
    expect(await tones()).toBe(0);
    await page.getByRole('button', { name: /^Sound/ }).click();
    const sample = await tones();
    expect(sample).toBeGreaterThan(0);
    await comes('#AL #service:api Muted', ['open', 'silenced']);
    await expectText(page.getByRole('region', { name: 'Alerts', exact: true })).toContain('Muted');
    expect(await tones()).toBe(sample);
    await comes('#AL #service:api Heard', ['open']);
    await expect.poll(tones).toBe(2 * Number(sample));
    await page.reload();
    await page.getByRole('button', { name: /^Sound/, pressed: true }).waitFor();
  });
});
