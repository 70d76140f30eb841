import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakerOf, expectedOf, flakyOf, healthOf, median, shareOf } from './lines.ts';
import { runsOf } from './run.ts';
import { minute, type RunSketch, run, step } from './testing.ts';

const read = (sketches: readonly RunSketch[], steps: readonly ReturnType<typeof step>[] = []) =>
  runsOf(sketches.map(run), { steps, pushes: [] });
const good = (number: number, took: number): RunSketch => ({ number, state: 'Success', began: 100, moved: 100 - took });

describe('what is expected of a run', () => {
  it('is the median of the last good ones of its line', () => {
    const runs = read([
      good(5, 4),
      { number: 4, state: 'Failed', began: 100, moved: 1 },
      good(3, 6),
      good(2, 50),
      { ...good(1, 90), pipeline: 'deploy' },
    ]);
    const line = runs[0]?.line ?? '';
    expect(expectedOf(runs).get(line)).toBe(6 * minute);
    expect(expectedOf(read([{ number: 1, state: 'Failed' }])).size).toBe(0);
  });

  it('lies between the quickest and the slowest, as many above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (numbers) => {
        const middle = median(numbers);
        const below = numbers.filter((each) => each < middle).length;
        const above = numbers.filter((each) => each > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('never says that a run is over', () => {
    expect([shareOf(30, 60), shareOf(600, 60), shareOf(30, undefined), shareOf(30, 0)]).toEqual([0.5, 0.97, 0.5, 0.5]);
  });
});

describe('who broke it', () => {
  const runs = read([
    { number: 9, state: 'Building' },
    { number: 8, state: 'Failed' },
    { number: 7, state: 'Stopped' },
    { number: 6, state: 'Fail' },
    { number: 5, state: 'Failed', branch: 'other' },
    { number: 4, state: 'Success' },
    { number: 3, state: 'Failed' },
  ]);
  const of = (number: number) => {
    const asked = runs.find((each) => each.number === String(number));
    return asked && breakerOf(asked, runs)?.number;
  };

  it('is the first failed run after the last good one of its branch; nobody where no good one is known', () => {
    expect([9, 8, 6, 5, 4, 3].map(of)).toEqual([undefined, '6', '6', undefined, undefined, undefined]);
  });
});

it('calls a step flaky that failed and was well at one commit', () => {
  const same = [
    { number: 2, state: 'Success', commit: 'c' },
    { number: 1, state: 'Failed', commit: 'c' },
    { number: 0, state: 'Failed', commit: 'b' },
  ] as const;
  const steps = [
    step(2, 'unit', 'Success'),
    step(2, 'lint', 'Success'),
    step(1, 'unit', 'Failed'),
    step(1, 'lint', 'Skipped'),
    step(0, 'lint', 'Failed'),
  ];
  expect([...flakyOf(read(same, steps)).values()].map((names) => [...names])).toEqual([['unit']]);
});

it('counts as green what was decided', () => {
  const runs = read([
    good(4, 4),
    good(3, 6),
    { number: 2, state: 'Failed', began: 9, moved: 1 },
    { number: 1, state: 'Building' },
  ]);
  expect(healthOf(runs)).toEqual({ green: 2 / 3, medianMs: 6 * minute });
  expect(healthOf(read([{ number: 1, state: 'Waiting' }]))).toBeNull();
});
