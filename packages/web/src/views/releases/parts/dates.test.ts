import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownMessage } from '../../../testing/shownMessage.ts';
import { blocksOf } from './blocks.ts';
import { dueOf, placeOf, progressOf, scaleOf, slipsOf, storiesIn } from './dates.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
const message = (text: string, more: Partial<ShownMessage> = {}): ShownMessage =>
  shownMessage({
    id: text,
    topic: '/Release',
    text,
    ...more,
  });

it('are due on the day that they say, a week on its seven', () => {
  expect(dueOf('#release:2.0.0 #date:2026-11-30 x')).toEqual({ from: day('2026-11-30'), to: day('2026-11-30') });
  expect(dueOf('#release:2026-W47 x')).toEqual({ from: day('2026-11-16'), to: day('2026-11-22') });
  for (const text of ['#release:2.0.0', '#release:2.0.0 #date:monday', '#release:2.0.0 #date:2026-02-30', 'x']) {
    expect(dueOf(text)).toBeNull();
  }
});

it('slip each time that the date moves, and by nothing else', () => {
  const edit = (was: string, is: string) => ({ data: { text: { was, is } } });
  const on = (date: string, title = 'x') => `#release:2.0.0 #date:${date} ${title}`;
  const history = [
    { data: { labels: { was: [], is: [] } } },
    edit('#release:2.0.0 x', on('2026-11-01')),
    edit(on('2026-11-01'), on('2026-11-08')),
    edit(on('2026-11-08'), on('2026-11-08', 'another title')),
    edit(on('2026-11-08'), on('2026-11-30')),
  ];
  expect(slipsOf(history).map(({ from }) => from)).toEqual([day('2026-11-01'), day('2026-11-08')]);
});

describe('progress', () => {
  const label = (text: string) => ({ text, color: '#888888' });
  const blocks = (root: string, ...items: string[]) =>
    blocksOf(
      [message(root, { id: 'r' })],
      items.map((text) => message(text, { parentId: 'r' })),
      [],
    );
  const cards = [
    { tags: ['story:A'], labels: [label('status:done')] },
    { tags: ['story:B'], labels: [label('status:doing')] },
  ];

  it('of a release is that of the stories which its items name', () => {
    const [release] = blocks('#release:2.0.0', '#feat: #story:A one', '#feat: #story:B two', '#fix: three');
    expect(storiesIn(release ? [release] : []).toSorted()).toEqual(['A', 'B']);
    expect(release && progressOf(release, cards)).toEqual({ done: 1, all: 2 });
    expect(release && progressOf(release, [])).toBeNull();
  });

  it('of a week counts what stands under done', () => {
    const [week] = blocks('#release:2026-W47', '#Done one', '#Next10Days two', '#Next10Days #story:A three');
    expect(week && progressOf(week, cards)).toEqual({ done: 2, all: 3 });
  });
});

it('stand on a scale that holds them all and now', () => {
  const scale = scaleOf([{ from: day('2026-11-10'), to: day('2026-11-10') }], day('2026-12-20'));
  expect(scale.months).toEqual([day('2026-12-01'), day('2027-01-01')]);
  expect(placeOf(scale, scale.from)).toBe(0);
  expect(placeOf(scale, scale.to)).toBe(100);
});
