import { expect, it } from 'vitest';
import { matrixOf } from './matrix.ts';
import { runsOf } from './run.ts';
import { hasWavered, spansOf } from './spans.ts';
import { message, run } from './testing.ts';

it('puts the main branch first, and the runs of each branch newest first', () => {
  const runs = runsOf(
    [
      run({ number: 4, state: 'Failed', branch: 'fix/a' }),
      run({ number: 3, state: 'Success' }),
      run({ number: 2, state: 'Failed', pipeline: 'deploy' }),
      run({ number: 1, state: 'Failed' }),
      message({ id: 'x', text: '#pipeline:nightly', labels: ['Success'] }),
    ],
    { steps: [], pushes: [] },
  );
  const { branches, rows } = matrixOf(runs);
  expect(branches).toEqual(['main', 'fix/a']);
  expect(
    rows.map(({ first, cells }) => [
      first.pipeline,
      [...cells].map(([branch, own]) => [branch, ...own.map(({ number }) => number)]),
    ]),
  ).toEqual([
    ['deploy', [['main', '2']]],
    [
      'test',
      [
        ['fix/a', '4'],
        ['main', '3', '1'],
      ],
    ],
  ]);
});

const at = (second: number) => `2026-11-20T12:00:0${second}.000Z`;
const entry = (second: number, was: string, is: string) => ({
  at: at(second),
  data: { labels: { was: [{ text: was }], is: [{ text: is }, { text: 'slow' }] } },
});

it('says when a step was in which state, and that one wavered', () => {
  const entries = [
    { at: at(0), data: {} },
    entry(1, 'Waiting', 'Building'),
    entry(2, 'Building', 'Fail'),
    entry(3, 'Fail', 'Building'),
    entry(4, 'Building', 'Success'),
  ];
  const spans = spansOf(entries, 'Success');
  const times = spans.map(({ state, from, to }) => [
    state,
    (from - Date.parse(at(0))) / 1000,
    to && (to - Date.parse(at(0))) / 1000,
  ]);
  expect(times).toEqual([
    ['Waiting', 0, 1],
    ['Building', 1, 2],
    ['Failed', 2, 3],
    ['Building', 3, 4],
    ['Success', 4, undefined],
  ]);
  expect(hasWavered(spans)).toBe(true);
  expect(hasWavered(spans.slice(3))).toBe(false);
  expect(spansOf([{ at: at(0), data: {} }], 'Building')).toEqual([{ state: 'Building', from: Date.parse(at(0)) }]);
  expect(spansOf([{ at: at(0), data: { labels: 'odd' } }], undefined)).toEqual([]);
});
