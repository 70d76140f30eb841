import { expect, it } from 'vitest';
import type { Bound, Layout, Tile } from '../../data/dashboards.ts';
import { axeOf } from '../../testing/axe.ts';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import type { Sketch } from '../../testing/team.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { dashboard } from './index.ts';

const minute = 60_000;
const sample = (item: string, ago: number, labels: readonly string[], text = ''): Sketch => ({
  by: 'ci',
  ago: ago * minute,
  text: `#monitoring #service:api #item:${item} ${text}`,
  labels: [...labels],
});

describeView(dashboard, {
  samples: [
    { ...sample('Critical', 1, ['AL', 'value:79'], 'all regions'), key: 'tile:critical', shows: 'Critical' },
    { ...sample('Checked', 2, ['UP', 'value::)']), shows: ':)' },
    { ...sample('Copied', 3, ['percentRunning:70']), shows: '70 %' },
    { ...sample('Old', 3, ['widget:progressbar', 'widget-value:25', 'widget-mode:vertical']), shows: '25 %' },
    {
      ...sample('Slices', 4, ['widget:Pie', 'widget-data-labels:a,b', 'widget-data-serie:20,10']),
      shows: 'Slices',
    },
    {
      ...sample('Coloured', 5, ['value:4', 'style:background-color:navy;', 'style:title{font-size:20px;}']),
      shows: 'Coloured',
    },
    { by: 'ada', ago: 6 * minute, text: '#monitoring', shows: '#monitoring' },
    { by: 'ada', ago: 7 * minute, text: 'A note', shows: 'A note' },
  ],
  next: { ...sample('Fresh', 0, ['UP', 'value:1']), shows: 'Fresh' },
});

describeInBrowser('the dashboard', (fixture) => {
  const open = (messages: readonly Sketch[], dashboards: readonly Layout[] = []) =>
    fixture().open('/t/Sample', {
      given: {
        messages: messages.map((each) => ({ ...each, topic: '/Sample' })),
        may: 'admin',
        settings: { stages: ['monitor'], defaultView: dashboard.id, parameters: {} },
        dashboards,
      },
    });
  const tileAs = (draw: Bound['draw'], x: number, more: Partial<Bound> = {}): Tile => ({
    id: draw,
    x,
    y: 0,
    w: 3,
    h: 3,
    show: { kind: 'bound', title: `As ${draw}`, draw, query: '#monitoring', ...more },
  });

  it('draws lines, bars and pies, and tells their values to who does not see them', async () => {
    const page = await open([
      sample('Line', 1, [
        'widget:Line',
        'widget-data-labels:Mon Tue Wed',
        'widget-data-series:Reds:1 5 2',
        'widget-data-series:Yellows:5 4 3',
        'width:79%',
      ]),
      sample('Bar', 1, [
        'widget:Bar',
        'widget-data-labels:A B',
        'widget-data-series:3 4',
        'widget-options:horizontalBars:true',
      ]),
      sample('Pie', 1, ['widget:Pie', 'widget-data-serie:20 10', 'widget-options:donut:true startAngle:270 total:60']),
    ]);
    await expectCount(page.locator('[data-view] canvas')).toBe(3);
    const line = page.getByRole('article', { name: 'Line' });
    expect(await line.getByRole('columnheader').allInnerTexts()).toEqual(['Reds', 'Yellows']);
    expect(await line.getByRole('row').nth(2).allInnerTexts()).toEqual(['Tue\t5\t4']);
    const width = async (name: string) => (await page.getByRole('article', { name }).boundingBox())?.width ?? 0;
    expect(await width('Line')).toBeGreaterThan(3 * (await width('Pie')));
  });

  it('leads to what a tile links to, and never to a script', async () => {
    const page = await open([
      sample('Safe', 1, ['value:1', 'url:https://example.org/a']),
      sample('Odd', 1, ['value:2', 'url:javascript:alert(1)', 'style:position:fixed;', 'style:width:9999px;']),
    ]);
    const link = page.getByRole('link', { name: 'Open what Safe leads to, in a new tab' });
    expect(await link.getAttribute('href')).toBe('https://example.org/a');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await expectCount(page.getByRole('link', { name: /Open what Odd/ })).toBe(0);
    const odd = page.getByRole('article', { name: 'Odd' });
    expect(await odd.evaluate((tile) => getComputedStyle(tile).position)).toBe('relative');
  });

  it('shows numbers, shares, lists and states of queries, live', async () => {
    const thresholds: Bound['thresholds'] = [
      { from: 0, state: 'good' },
      { from: 3, state: 'bad' },
    ];
    const tiles = [
      tileAs('number', 0, { thresholds }),
      tileAs('ratio', 3, { query: '#monitoring label:UP', of: '#monitoring' }),
      tileAs('list', 6),
      tileAs('state', 9),
    ];
    const page = await open(
      [sample('Disk', 1, ['AL', 'open'], '<img src=x onerror=alert(1)>'), sample('Net', 2, ['UP'])],
      [{ groups: [{ id: 'g', title: 'Now', tiles }] }],
    );
    const tile = (name: string) => page.getByRole('article', { name });
    await expectText(tile('As number')).toContain('2');
    await expectText(tile('As ratio')).toContain('1 of 2');
    await expectText(tile('As list')).toContain('<img src=x onerror=alert(1)>');
    await expectText(tile('As state')).toContain('Disk');
    await expectText(tile('As state')).toContain('1 of 2');
    await page.evaluate(() => {
      window.fixture.add({
        by: 'ci',
        ago: 0,
        topic: '/Sample',
        text: '#monitoring #service:api #item:New',
        labels: ['UP'],
      });
    });
    await expectText(tile('As number')).toContain('3');
    await expect.poll(() => tile('As number').getAttribute('data-tone')).toBe('bad');
  });

  it('draws a query in every way, at a desk and on a phone, with nothing behind it, too', async () => {
    const ways: Tile[] = [
      tileAs('gauge', 0, { max: 1 }),
      tileAs('sparkline', 3),
      tileAs('line', 6, { group: 'stage' }),
      tileAs('bar', 9, { group: 'stage' }),
      { ...tileAs('pie', 0, { group: 'stage' }), y: 3 },
      {
        ...tileAs('text', 3, { query: '', text: '<b onclick=alert(1)>**Stand-up**</b> [odd](javascript:alert(1))' }),
        y: 3,
      },
    ];
    const layout = [{ groups: [{ id: 'g', title: '<i>Now</i>', tiles: ways }] }];
    for (const messages of [[sample('Disk', 1, ['AL']), sample('Net', 2, ['UP'])], []]) {
      for (const viewport of [
        { width: 1440, height: 900 },
        { width: 375, height: 700 },
      ]) {
        const page = await open(messages, layout);
        await page.setViewportSize(viewport);
        const tile = (name: string) => page.getByRole('article', { name });
        await tile('As gauge')
          .getByRole('img', { name: `${messages.length}, between 0 and 1` })
          .waitFor();
        await expectText(tile('As text')).toContain('Stand-up');
        await expectCount(page.getByRole('link', { name: 'odd' })).toBe(0);
        if (messages.length > 0) {
          await expectText(tile('As gauge')).toContain('beyond its ends');
          await expectCount(page.locator('[data-view] canvas')).toBe(4);
        }
        const { violations } = await axeOf(page).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  });

  it('is laid out by keys, takes tiles from queries and messages, and is saved', async () => {
    const page = await open([sample('Disk', 1, ['UP', 'value:7'])]);
    await page.getByRole('button', { name: 'New dashboard' }).click();
    await page.getByLabel('Name').fill('Ours');
    await page.getByRole('button', { name: 'Make it' }).click();
    const tile = (name: string) => page.getByRole('article', { name });
    await tile('Disk').waitFor();
    await page.getByRole('button', { name: 'Add a tile' }).click();
    const form = page.getByRole('dialog', { name: 'Add a tile' });
    await form.getByLabel('Begin with').selectOption('Open alerts');
    await form.getByRole('textbox', { name: 'Query' }).fill('(');
    expect(await form.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await form.getByRole('textbox', { name: 'Query' }).fill('#monitoring');
    await form.getByLabel('Of the last time').fill('a week');
    await form.getByText('A number and m, h, d or w, such as 7d').waitFor();
    expect(await form.getByRole('button', { name: 'Done' }).isDisabled()).toBe(true);
    await form.getByLabel('Of the last time').fill('');
    await expectText(form.getByRole('article', { name: 'Open alerts' })).toContain('1');
    await form.getByRole('button', { name: 'Done' }).click();
    const { violations } = await axeOf(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const handle = tile('Open alerts').getByRole('button', { name: 'Move by arrows, size by Shift and arrows' });
    await handle.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'Shift+ArrowRight']) {
      await handle.press(key);
    }
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
    const [disk, alerts] = [await tile('Disk').boundingBox(), await tile('Open alerts').boundingBox()];
    expect(alerts?.y).toBe(disk?.y);
    expect((alerts?.width ?? 0) / (disk?.width ?? 1)).toBeCloseTo(4 / 3, 1);
  });

  it('is dragged by its handle and sized at its corner', async () => {
    const tiles = [tileAs('number', 0), tileAs('list', 3)];
    const page = await open([sample('Disk', 1, ['UP'])], [{ groups: [{ id: 'g', title: 'Now', tiles }] }]);
    await page.getByRole('button', { name: 'Edit' }).click();
    const box = async (name: string) => (await page.getByRole('article', { name }).boundingBox()) ?? { x: 0, width: 0 };
    const [before, width] = [await box('As list'), (await box('As list')).width];
    await page.getByRole('article', { name: 'As list' }).getByRole('button', { name: /^Move/ }).hover();
    await page.mouse.down();
    await page.mouse.move(before.x + 2 * width, 300, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await box('As list')).x).toBeGreaterThan(before.x + width / 2);
    const corner = page.locator('.react-grid-item').first().locator('.react-resizable-handle');
    await corner.hover();
    await page.mouse.down();
    await page.mouse.move(before.x + width, 400, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await box('As number')).width).toBeGreaterThan(1.5 * width);
  });

  it('writes over nobody: what was changed meanwhile is loaded first', async () => {
    const tiles = [tileAs('number', 0)];
    const page = await open([sample('Disk', 1, ['UP'])], [{ groups: [{ id: 'g', title: 'Now', tiles }] }]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    await page.evaluate(() => window.fixture.renameDashboard('Theirs'));
    await expectText(page.getByRole('status').filter({ hasText: 'changed this dashboard meanwhile' })).toContain(
      'bruno',
    );
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Load theirs' }).click();
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Theirs');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Edit' }).waitFor();
  });

  it('stands as high as a wall, and turns its pages', async () => {
    const many = Array.from({ length: 90 }, (_, at) => sample(`Tile${at}`, 90 - at, [`value:${at}`]));
    const page = await open(many);
    await page.goto(`${page.url()}?screen=wall`);
    await page.getByRole('article').first().waitFor();
    await expectText(page.getByText(/^Page 1 of/)).toMatch(/Page 1 of [3-9]/);
    const { low, height } = await page.evaluate(() => ({
      low: Math.max(...[...document.querySelectorAll('article')].map((tile) => tile.getBoundingClientRect().bottom)),
      height: window.innerHeight,
    }));
    expect(low).toBeLessThanOrEqual(height);
  });
});
