import { expect, it } from 'vitest';
import { tagsOf } from '../text/tags.ts';
import { itemBeatOf } from './itemBeat.ts';

it.each([
  ['#monitoring #item:a #every:5m', { every: 300_000, alerts: false }],
  ['#monitoring #item:a #every:30s #missing:alert', { every: 30_000, alerts: true }],
  ['#monitoring #item:a #every:soon', null],
  ['#monitoring #item:a #every:0m', null],
  ['#every:5m no item', null],
])('reads %s', (text, beat) => {
  expect(itemBeatOf(tagsOf(text))).toEqual(beat);
});

it('takes from the topic what the item does not say', () => {
  const topic = { every: '1h', missing: 'alert' };
  expect(itemBeatOf(['monitoring'], topic)).toEqual({ every: 3_600_000, alerts: true });
  expect(itemBeatOf(['monitoring', 'every:1m', 'missing:quiet'], topic)).toEqual({ every: 60_000, alerts: false });
});
