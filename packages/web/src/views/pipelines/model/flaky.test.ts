import { expect, it } from 'vitest';
import { knownFlaky } from './flaky.ts';
import { runsOf } from './run.ts';
import { run, step } from './testing.ts';

it('joins what the hub tells with what the runs at hand show', () => {
  const runs = runsOf(
    [run({ number: 2, state: 'Success', commit: 'c' }), run({ number: 1, state: 'Failed', commit: 'c' })],
    { steps: [step(2, 'unit', 'Success'), step(1, 'unit', 'Failed')], pushes: [] },
  );
  const line = runs[0]?.line ?? '';
  const told = { pipeline: 'test', repo: null, service: 'api', env: null, at: '2026-11-20T12:00:00.000Z', run: '1' };
  const known = knownFlaky(
    [
      { ...told, step: 'unit', times: 4 },
      { ...told, step: 'lint', times: 2 },
      { ...told, service: 'web', step: 'unit', times: 1 },
    ],
    runs,
  );
  expect([...(known.get(line) ?? [])]).toEqual([
    ['unit', 4],
    ['lint', 2],
  ]);
  expect(known.size).toBe(2);
  expect([...(knownFlaky([], runs).get(line) ?? [])]).toEqual([['unit', 1]]);
});
