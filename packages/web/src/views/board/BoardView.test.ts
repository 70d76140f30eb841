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
  former: [
    {
      version: 1,
      values: { columns: [{ name: 'Ideas', label: 'idea', limit: 2 }] },
      become: { columns: [{ name: 'Ideas', by: 'label', value: 'idea', limit: 2, color: '' }] },
    },
  ],
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

  it('tells how long a card has been in its column, and of one in none when it changed', async () => {
    const two = [
      { by: 'ada', ago: 3 * 3_600_000, topic: '/Sample', text: 'waits', labels: ['status:doing'] },
      { by: 'ada', ago: 3 * 3_600_000, topic: '/Sample', text: 'in none' },
    ];
    const page = await fixture().open('/t/Sample', { given: { messages: two, may: 'admin' as const, settings } });
    const card = page.locator('[data-card]').filter({ hasText: 'waits' });
    await expectText(card.getByTitle(/^In this column for 3.h 0.min, since/)).toBe('3 h');
    await expectCount(page.getByTitle(/^In this column/)).toBe(1);
  });

  it('has only the cards in sight in the page, and says how many there are', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      by: 'ada',
      ago: 1000 * (at + 1),
      topic: '/Sample',
      text: `card ${at}`,
      labels: ['status:doing'],
    }));
    const page = await fixture().open('/t/Sample', { given: { messages: many, may: 'admin' as const, settings } });
    const column = page.getByRole('region', { name: 'Doing', exact: true });
    const cards = column.locator('[data-card]');
    await expectText(cards.first().locator('a > span').first()).toBe('card 0');
    await expectCount(column.locator('[data-card][aria-setsize="40"][aria-posinset="1"]')).toBe(1);
    await expectCount(cards.filter({ hasText: 'card 39' })).toBe(0);
    await column.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expectCount(cards.filter({ hasText: 'card 39' })).toBe(1);
    await expectCount(cards.filter({ hasText: /^card 0$/ })).toBe(0);
  });

  it('says to readers that they may only read', async () => {
    const page = await fixture().open('/t/Sample', { given: { messages, may: 'read' as const, settings } });
    await expectCount(page.getByText('You may read here, not write.')).toBe(1);
    await expectCount(page.locator('[data-may]')).toBe(0);
  });

  it('says so where its family is not there', async () => {
    const stored = JSON.stringify({ version: 1, values: { family: 'nobody' } });
    const given = { messages, may: 'admin' as const, settings: { ...settings, parameters: { 'view.board': stored } } };
    const page = await fixture().open('/t/Sample', { given });
    await expectCount(page.getByText('No label family is called “nobody”')).toBe(1);
  });
});
