import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { wall } from './index.ts';

const minute = 60_000;

describeView(wall, {
  samples: [
    {
      by: 'prom',
      ago: minute,
      text: '#monitoring #service:api #item:disk-1 81 % full',
      labels: ['AL'],
      key: 'item:api:disk-1',
      shows: 'disk-1',
    },
    { by: 'prom', ago: 2 * minute, text: '#monitoring #web #item:myItem9920', labels: ['UP'], shows: 'myItem9920' },
    {
      by: 'prom',
      ago: 2 * minute,
      text: '#monitoring #service:web #item:silent',
      labels: ['unknown'],
      shows: 'silent',
    },
    { by: 'ada', ago: 3 * minute, text: '#monitoring', shows: 'monitoring' },
    { by: 'ada', ago: 3 * minute, text: 'A note', shows: 'A note' },
  ],
  next: { by: 'prom', ago: 0, text: '#monitoring #service:api #item:fresh', labels: ['WARN'], shows: 'fresh' },
});

describeInBrowser('the wall', (fixture) => {
  const item = (service: string, name: string, label: string) => ({
    by: 'prom',
    ago: minute,
    topic: '/Sample',
    text: `#monitoring #service:${service} #item:${name} told by ${name}`,
    labels: [label],
  });
  const messages = [
    item('api', 'disk', 'AL'),
    item('api', 'cpu', 'UP'),
    item('web', 'disk', 'UP'),
    item('web', 'http', 'unknown'),
  ];
  const open = () =>
    fixture().open('/t/Sample', {
      given: { messages, may: 'read', settings: { stages: ['monitor'], defaultView: wall.id, parameters: {} } },
    });

  it('counts, and shows one state alone', async () => {
    const page = await open();
    const status = page.getByRole('img', { name: '4 items: 1 in alert, 0 warned, 2 up, 1 unknown' });
    await status.waitFor();
    await expectText(page.getByRole('region', { name: 'Wall' })).toContain('25.00 % in alert');
    await page.getByRole('button', { name: /^Unknown/ }).click();
    await expectText(page.locator('details summary')).toContain('As a list: 1 item');
    await page.locator('details summary').click();
    await page.getByRole('listitem').getByRole('button', { name: /http/ }).click();
    await expectText(page.getByRole('complementary', { name: 'http' })).toContain('told by http');
  });

  it('is walked over by arrows, and opens what they stand on', async () => {
    const page = await open();
    const field = page.getByRole('group', { name: /arrows move/ });
    await field.focus();
    await page.keyboard.press('ArrowRight');
    await expectText(field.locator('xpath=following-sibling::output')).toBe('cpu, UP, api');
    await page.keyboard.press('ArrowRight');
    await expectText(field.locator('xpath=following-sibling::output')).toBe('disk, AL, api');
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary', { name: 'disk' })).toContain('AL');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('complementary', { name: 'disk' }).count()).toBe(0);
  });

  it('paints what comes', async () => {
    const page = await open();
    await page.getByRole('img', { name: /^4 items/ }).waitFor();
    await page.evaluate((sketch) => window.fixture.add(sketch), item('web', 'fresh', 'WARN'));
    await page.getByRole('img', { name: '5 items: 1 in alert, 1 warned, 2 up, 1 unknown' }).waitFor();
  });
});
