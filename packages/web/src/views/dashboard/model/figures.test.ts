import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bound } from '../../../data/dashboards.ts';
import { boundQuery, chartAsked, drawnQuery, levelOf, ratioOf } from './figures.ts';
import { gistOf } from './gist.ts';

const bound = (more: Partial<Bound>): Bound => ({
  kind: 'bound',
  title: 'Sample',
  draw: 'number',
  query: '#a',
  ...more,
});

it('takes the state of the highest threshold that is reached', () => {
  const thresholds: Bound['thresholds'] = [
    { from: 0, state: 'good' },
    { from: 10, state: 'warn' },
    { from: 20, state: 'bad' },
  ];
  expect([-1, 0, 9.9, 10, 20, 1e9].map((value) => levelOf(value, { thresholds }))).toEqual([
    undefined,
    'good',
    'good',
    'warn',
    'bad',
    'bad',
  ]);
  expect(levelOf(null, { thresholds })).toBeUndefined();
  expect(levelOf(5, {})).toBeUndefined();
});

it('never hides that a part is more than its whole, nor divides by nothing', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (part, whole) => {
      const { percent, isBeyond } = ratioOf(part, whole);
      expect(isBeyond).toBe(part > whole);
      if (whole === 0) expect(percent).toBeNull();
      else expect(percent).toBeCloseTo((part / whole) * 100);
    }),
  );
});

it('leads to the messages that it draws, no more', () => {
  expect(drawnQuery(bound({ draw: 'line' }))).toBe('#a since:7d');
  expect(drawnQuery(bound({ draw: 'pie', group: 'stage' }))).toBe('#a');
  expect(drawnQuery(bound({ last: '2d' }))).toBe('#a since:2d');
});

it('asks for the last time only, and for as many parts as can be told apart', () => {
  expect(boundQuery('#a OR #b', bound({ last: '7d' }))).toBe('(#a OR #b) since:7d');
  expect(chartAsked(bound({ draw: 'line', last: '1d' }))).toMatchObject({
    q: '#a',
    since: '1d',
    bucket: 'hour',
    limit: 5,
  });
  expect(chartAsked(bound({ draw: 'sparkline' }))).toMatchObject({ since: '7d', bucket: 'day' });
  expect(chartAsked(bound({ draw: 'bar', group: 'author' }))?.bucket).toBeUndefined();
  expect(chartAsked(bound({ draw: 'pie', group: 'stage' }))).toMatchObject({ group: 'stage', limit: 4 });
  expect(chartAsked(bound({ draw: 'list' }))).toBeNull();
});

it('says a message in its own words, else in those of its tags', () => {
  expect(gistOf('#deploy #service:ledger 2.3.1 is out\nmore')).toBe('2.3.1 is out');
  expect(gistOf('#deploy #service:ledger #env:staging')).toBe('deploy ledger staging');
});
