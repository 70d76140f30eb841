import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { releases } from './index.ts';

describeView(releases, {
  samples: [
    {
      by: 'prom',
      ago: 60_000,
      text: '#release:2.0.0 #service:api #attr:LTS #date:monday Cursors everywhere',
      labels: ['preprod'],
      key: 'release:api:2.0.0',
      shows: 'Cursors everywhere',
    },
    { by: 'ada', ago: 90_000, text: '#release:2026-W47 Payments', shows: 'Payments' },
    { by: 'ada', ago: 90_000, text: '#release:1', shows: '1' },
  ],
  next: { by: 'prom', ago: 0, text: '#release:2.0.1 #service:api Just now', shows: 'Just now' },
});

describeInBrowser('the releases', (fixture) => {
  it('stand on a time line by their day, those without one below', async () => {
    const messages = [
      { by: 'ada', ago: 0, topic: '/Sample', text: '#release:2.0.0 #service:api #date:2026-11-30 Cursors' },
      { by: 'ada', ago: 0, topic: '/Sample', text: '#release:1.0.0 #date:monday' },
    ];
    const page = await fixture().open('/t/Sample?v.layout=time', {
      given: { messages, may: 'admin', settings: { stages: ['release'], defaultView: releases.id, parameters: {} } },
    });
    await expectText(page.getByRole('list', { name: 'Time line' })).toContain('30 November 2026');
    await expectText(page.getByText('Without a day:')).toBe('Without a day: 1.0.0');
    await page.getByLabel('Blocks').check();
    await expectCount(page.getByRole('article', { name: '2.0.0' })).toBe(1);
    expect(page.url()).not.toContain('layout');
  });

  it('go on in their state, and come back', async () => {
    const messages = [
      { by: 'ada', ago: 0, topic: '/Sample', text: '#release:2.0.0 #service:api', labels: ['staging'] },
    ];
    const page = await fixture().open('/t/Sample', {
      given: { messages, may: 'admin', settings: { stages: ['release'], defaultView: releases.id, parameters: {} } },
    });
    const state = page.getByRole('group', { name: 'State' });
    const current = state.locator('[aria-pressed="true"]');
    await expectText(current).toBe('staging');
    await state.getByRole('button', { name: 'preprod' }).click();
    await expectText(current).toBe('preprod');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectText(current).toBe('staging');
    expect(await state.getByRole('button').count()).toBe(4);
  });
});
