import { it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { pulls } from './index.ts';

describeView(pulls, {
  samples: [
    {
      by: 'prom',
      ago: 60_000,
      text: '#PullRequest #id:102 #repo:acme/api #user:bruno #from:cursor #to:main Page by cursor @ada',
      labels: ['OPENED'],
      key: 'pr:forge/acme/api/102',
      shows: 'Page by cursor',
    },
    {
      by: 'prom',
      ago: 90_000,
      text: '#PullRequest #id:103 #repo:acme/api #user:ada Retry once',
      labels: ['APPROVED', 'draft'],
      shows: 'Retry once',
    },
    { by: 'ada', ago: 90_000, text: '#PullRequest', shows: 'PullRequest' },
    { by: 'ada', ago: 90_000, text: 'A note', shows: 'A note' },
  ],
  next: { by: 'prom', ago: 0, text: '#PullRequest #id:104 #repo:acme/web #user:chloe Just now', shows: 'Just now' },
});

describeInBrowser('the pull requests', (fixture) => {
  it('stand in groups by whose turn it is, and open their thread', async () => {
    const messages = [
      { by: 'prom', ago: 0, topic: '/Sample', text: '#PullRequest #id:1 #repo:acme/api #user:bruno For me @ada' },
      { by: 'prom', ago: 0, topic: '/Sample', text: '#PullRequest #id:2 #repo:acme/api #user:ada My own @bruno' },
    ];
    const page = await fixture().open('/t/Sample', {
      given: { messages, may: 'read', settings: { stages: ['code'], defaultView: pulls.id, parameters: {} } },
    });
    await expectText(page.getByRole('region', { name: 'Needs my review' })).toContain('waits for ada');
    await expectText(page.getByRole('region', { name: 'Mine' })).toContain('acme/api #2');
    await page.getByRole('link', { name: 'My own' }).click();
    await expectText(page.getByRole('complementary').getByRole('heading').first()).toContain('My own');
  });
});
