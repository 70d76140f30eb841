import { it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectCount, expectText } from '../../testing/expect.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { board } from './index.ts';

describeView(board, {
  samples: [
    {
      by: 'ada',
      ago: 60_000,
      text: '#story:PAY-1 Page by cursor',
      labels: ['status:todo', 'size:M'],
      shows: 'Page by cursor',
    },
    { by: 'bruno', ago: 70_000, text: 'Slow lists', labels: ['status:doing', 'doing:bruno'], shows: 'Slow lists' },
    { by: 'prom', ago: 80_000, text: '#AL a robot’s card', labels: ['status:done'], shows: 'a robot’s card' },
    { by: 'ada', ago: 90_000, text: 'In none', shows: 'In none' },
  ],
  next: { by: 'bruno', ago: 0, text: 'Just now', labels: ['status:todo'], shows: 'Just now' },
});

describeInBrowser('the board', (fixture) => {
  const messages = [
    { by: 'ada', ago: 1000, topic: '/Sample', text: 'first', labels: ['status:todo'] },
    { by: 'ada', ago: 2000, topic: '/Sample', text: 'second', labels: ['status:doing'] },
    { by: 'ada', ago: 3000, topic: '/Sample', text: 'third', labels: ['status:doing'] },
  ];
  const settings = { stages: ['plan' as const], defaultView: board.id, parameters: {} };

  it('warns of a column that holds more than it should', async () => {
    const stored = JSON.stringify({ version: 1, values: { limit: 1 } });
    const given = { messages, may: 'admin' as const, settings: { ...settings, parameters: { 'view.board': stored } } };
    const page = await fixture().open('/t/Sample', { given });
    await expectText(page.getByTitle('More cards than this column should have')).toBe('2 of 1');
  });

  it('says so where its family is not there', async () => {
    const stored = JSON.stringify({ version: 1, values: { family: 'nobody' } });
    const given = { messages, may: 'admin' as const, settings: { ...settings, parameters: { 'view.board': stored } } };
    const page = await fixture().open('/t/Sample', { given });
    await expectCount(page.getByText('No label family is called “nobody”')).toBe(1);
  });
});
