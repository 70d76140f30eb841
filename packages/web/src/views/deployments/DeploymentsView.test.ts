import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { optionsName } from '../optionsName.ts';
import { deployments } from './index.ts';

const minute = 60_000;

describeView(deployments, {
  samples: [
    {
      by: 'argo',
      ago: minute,
      text: '#deploy #service:api #env:production #version:2.4.1 #repo:acme/api #commit:9f1c2d4e #user:ada All well https://ci.acme.test/1',
      labels: ['Success'],
      key: 'deploy:forge/1',
      shows: '2.4.1',
    },
    {
      by: 'argo',
      ago: 2 * minute,
      text: '#deploy #service:web #env:staging #version:7.0.0-rc.1 #commit:1234567',
      labels: ['Failed'],
      shows: '7.0.0-rc.1',
    },
    {
      by: 'argo',
      ago: 2 * minute,
      text: '#deploy #service:web #env:production #kind:rollback #version:6.9',
      shows: '6.9',
    },
    { by: 'ada', ago: 3 * minute, text: '#deploy', shows: 'no service' },
    { by: 'ada', ago: 3 * minute, text: 'A note', shows: 'A note' },
  ],
  next: { by: 'argo', ago: 0, text: '#deploy #service:api #env:production #version:2.5.0', shows: '2.5.0' },
});

describeInBrowser('deployments', (fixture) => {
  const [repo, service] = ['acme/api', 'api'];
  const sha = (index: number) => String(index).repeat(8);
  const push = (index: number, ago: number) => ({
    by: 'ci',
    ago,
    topic: '/Payments/Code',
    text: `#push #repo:${repo} #branch:main #before:${sha(index - 1)} #commit:${sha(index)} #user:chloe Change ${index}`,
  });
  const deploy = (env: string, index: number, ago: number, labels: string[], more = '') => ({
    by: 'argo',
    ago,
    topic: '/Sample',
    text: `#deploy #service:${service} #env:${env} #version:1.${index}.0 #repo:${repo} #commit:${sha(index)} ${more}`,
    labels,
  });
  const pull = {
    by: 'ci',
    ago: 90 * minute,
    topic: '/Payments/Code',
    text: `#PullRequest #id:31 #repo:${repo} #user:bruno #merge:${sha(3)} Page by cursor`,
    labels: ['MERGED'],
  };
  const around = [
    { by: 'prom', ago: 10 * minute, topic: '/Payments/Monitor', text: '#AL #service:api Too slow', labels: ['open'] },
    {
      by: 'ada',
      ago: 5 * minute,
      topic: '/Payments/Feedback',
      text: '#incident:INC-31 #service:api Lists are slow',
      labels: ['open'],
    },
  ];
  const whole = [
    push(2, 200 * minute),
    push(3, 100 * minute),
    push(4, 50 * minute),
    push(5, 40 * minute),
    pull,
    deploy('production', 1, 190 * minute, ['Success']),
    deploy('production', 3, 60 * minute, ['Success']),
    deploy('staging', 4, 45 * minute, ['Success']),
    ...around,
  ];

  async function open(messages = whole, may: 'read' | 'admin' = 'admin') {
    const page = await fixture().open('/t/Sample', {
      given: { messages, may, settings: { stages: ['deploy'], defaultView: deployments.id, parameters: {} } },
    });
    await page.getByRole('grid').waitFor();
    return page;
  }

  it('tell how far an environment is behind, what waits, what one brought, and what came after it', async () => {
    const page = await open();
    const cell = page.getByRole('gridcell').filter({ hasText: '1.3.0' });
    await expectText(cell).toContain('1 behind');
    await page.getByRole('rowheader').getByRole('link', { name: '1 open alert' }).waitFor();
    await page.getByRole('button', { name: '2 not deployed' }).click();
    const panel = page.getByRole('complementary');
    await expectText(panel).toContain('Change 5');
    await cell.getByRole('button').click();
    const brought = panel.getByRole('region', { name: 'What it brought' });
    await expectText(brought).toContain('Page by cursor');
    await expectText(brought).toContain('Change 2');
    expect(await brought.innerText()).not.toContain('Change 4');
    await expectText(panel.getByRole('region', { name: /^Alerts/ })).toContain('Too slow');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
  });

  it('take the commit from the release, where a deployment tells only its version', async () => {
    const bare = (env: string, index: number) => ({
      ...deploy(env, index, minute, ['Success']),
      text: `#deploy #service:${service} #env:${env} #version:1.${index}.0`,
    });
    const release = (index: number) => ({
      by: 'ci',
      ago: 80 * minute,
      topic: '/Payments/Release',
      text: `#release:1.${index}.0 #service:${service} #repo:${repo} #commit:${sha(index)}`,
    });
    const messages = [push(3, 100 * minute), release(2), release(3), bare('production', 2), bare('staging', 3)];
    const page = await open(messages);
    await expectText(page.getByRole('gridcell').filter({ hasText: '1.2.0' })).toContain('1 behind');
  });

  it('have the order, the tiers and the layout that the topic chose', async () => {
    const values = {
      layout: 'time',
      environments: [
        { name: 'prod*', tier: 'topic' },
        { name: '*', tier: 'production' },
      ],
    };
    const page = await fixture().open('/t/Sample', {
      given: {
        messages: whole,
        may: 'admin',
        settings: {
          stages: ['deploy'],
          defaultView: deployments.id,
          parameters: { [optionsName(deployments)]: JSON.stringify({ version: 1, values }) },
        },
      },
    });
    await page.getByRole('region', { name: 'Time line' }).waitFor();
    await page.getByRole('radio', { name: 'Grid' }).check();
    const heads = page.getByRole('columnheader');
    await expect.poll(() => heads.allInnerTexts()).toEqual(['Service', 'production', 'staging']);
    expect(await heads.nth(2).getAttribute('data-tier')).toBe('production');
  });

  it('say unknown where a push is missing', async () => {
    const page = await open(whole.filter(({ text }) => !text.includes('Change 4')));
    await expectText(page.getByRole('gridcell').filter({ hasText: '1.3.0' })).toContain('drift unknown');
    await page.getByRole('button', { name: 'branch unknown' }).waitFor();
  });

  it('are marked, linked and noted by ordinary messages, each with a way back', async () => {
    const page = await open();
    await page.getByRole('gridcell').filter({ hasText: '1.3.0' }).getByRole('button').click();
    const panel = page.getByRole('complementary');
    const cell = page.getByRole('gridcell').filter({ hasText: '1.3.0' });

    await panel.getByRole('button', { name: 'Mark as failed' }).click();
    await expectText(cell).toContain('failed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectText(cell).not.toContain('failed');

    await panel.getByRole('button', { name: 'Link an incident' }).click();
    await page.getByRole('radio', { name: /Lists are slow/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
    await expectText(panel.getByRole('region', { name: 'Incidents' })).toContain('Lists are slow');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => panel.getByRole('region', { name: 'Incidents' }).count()).toBe(0);

    await panel.getByRole('button', { name: 'Roll back' }).click();
    await page.getByRole('textbox', { name: 'Why' }).fill('It is too slow #nobody');
    await page.getByRole('button', { name: 'Write the note' }).click();
    await expectText(page.getByRole('gridcell').filter({ hasText: '1.1.0' })).toContain('waiting');
    await expectText(panel).toContain('It is too slow #nobody');
  });

  it('offer no deed to who may only read', async () => {
    const page = await open(whole, 'read');
    await page.getByRole('gridcell').filter({ hasText: '1.3.0' }).getByRole('button').click();
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /Thread/ })
      .waitFor();
    expect(await page.getByRole('button', { name: /Mark as|Roll back|Link an/ }).count()).toBe(0);
  });

  it('are reached by arrows, and open by Enter', async () => {
    const page = await open();
    await page.getByRole('gridcell').filter({ hasText: '1.4.0' }).getByRole('button').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectText(page.getByRole('complementary')).toContain('api, production');
  });

  it('stand in the order of time, with what was there before and what went back', async () => {
    const page = await open([...whole, deploy('production', 1, minute, ['Success'], '#kind:rollback Too slow')]);
    await page.getByRole('radio', { name: 'Time line' }).check();
    const line = page.getByRole('region', { name: 'Time line' }).getByRole('listitem').first();
    await expectText(line).toContain('1.3.0 → 1.1.0');
    await expectText(line).toContain('rollback');
    await page.reload();
    await expectText(line).toContain('1.3.0 → 1.1.0');
  });
});
