import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { pipelines } from './index.ts';

describeView(pipelines, {
  samples: [
    {
      by: 'prom',
      ago: 60_000,
      text: '#pipeline:test #run:74 #service:api #repo:acme/api #branch:main #commit:9f1c2d4 #tests:118/120 Page by cursor',
      labels: ['Failed'],
      key: 'run:forge/acme/api/74',
      shows: 'Page by cursor',
    },
    {
      by: 'prom',
      ago: 90_000,
      text: '#pipeline:test #run:75 #service:api Slow lists',
      labels: ['Building'],
      shows: 'Slow lists',
    },
    { by: 'ada', ago: 90_000, text: '#cds #type:pipelineBuild #app:shop #build:3', labels: ['Fail'], shows: 'shop' },
    { by: 'ada', ago: 90_000, text: '#pipeline:bare', shows: 'bare' },
  ],
  next: {
    by: 'prom',
    ago: 0,
    text: '#pipeline:test #run:76 #service:api Just now',
    labels: ['Waiting'],
    shows: 'Just now',
  },
});

describeInBrowser('the pipelines', (fixture) => {
  const messages = [
    {
      by: 'prom',
      ago: 0,
      topic: '/Sample',
      text: '#pipeline:test #run:2 #service:api #branch:main',
      labels: ['Failed'],
    },
    {
      by: 'prom',
      ago: 0,
      topic: '/Sample',
      text: '#pipeline:test #run:1 #service:api #branch:fix',
      labels: ['Success'],
    },
  ];
  const settings = { stages: ['build' as const], defaultView: pipelines.id, parameters: {} };
  const given = { messages, may: 'read' as const, settings };

  it('are narrowed to a state, and the address keeps it', async () => {
    const page = await fixture().open('/t/Sample', { given });
    const rows = page.getByRole('region', { name: 'Pipelines' }).getByRole('listitem');
    await expectCount(rows).toBe(2);
    await page.getByRole('button', { name: /^Failed/ }).click();
    await expectCount(rows).toBe(1);
    await expectText(rows.first()).toContain('api 2');
    expect(new URL(page.url()).searchParams.get('v.state')).toBe('Failed');
    await page.getByRole('button', { name: /^Stopped/ }).click();
    await expectText(page.getByRole('region', { name: 'Pipelines' })).toContain('No run is in the state Stopped');
  });

  it('say of each branch how it stands', async () => {
    const page = await fixture().open('/t/Sample?v.layout=matrix', { given });
    await expectCount(page.getByRole('link', { name: 'api on main: Failed' })).toBe(1);
    await expectCount(page.getByRole('link', { name: 'api on fix: Success' })).toBe(1);
  });
});
