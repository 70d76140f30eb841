import { expect, it } from 'vitest';
import { runsOf, tookOf } from './run.ts';
import { message, minute, now, run, step } from './testing.ts';

const beside = { steps: [], pushes: [] };

it('reads our runs and those of CDS, and leaves out what is none', () => {
  const cds =
    '#cds #type:pipelineBuild #project:P #app:shop #pipeline:deploy #environment:NoEnv #build:74 #branch:master';
  const runs = runsOf(
    [
      run({ number: 7, state: 'Success' }),
      message({ id: 'c', text: cds, labels: ['Fail'] }),
      message({ id: 'n', text: 'A note' }),
    ],
    beside,
  );
  expect(
    runs.map(({ of, pipeline, number, branch, env, state }) => [of, pipeline, number, branch, env, state]),
  ).toEqual([
    ['api', 'test', '7', 'main', undefined, 'Success'],
    ['shop', 'deploy', '74', 'master', undefined, 'Failed'],
  ]);
});

it('took until its last step moved, however late somebody labelled it', () => {
  const [over] = runsOf([run({ number: 7, state: 'Success', began: 60, moved: 1 })], {
    ...beside,
    steps: [step(7, 'unit', 'Success', { began: 60, moved: 50 }), step(7, 'lint', 'Success', { began: 60, moved: 55 })],
  });
  expect(over && tookOf(over, now)).toBe(10 * minute);
  const [going] = runsOf([run({ number: 8, state: 'Building', began: 3 })], beside);
  expect(going && tookOf(going, now)).toBe(3 * minute);
});

it('has its steps in the order in which they were told, though they come newest first', () => {
  const steps = ['c', 'b', 'a'].map((name) => step(7, name, 'Success'));
  const [only] = runsOf([run({ number: 7, state: 'Success' })], { ...beside, steps });
  expect(only?.steps.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

it('is of who pushed its commit', () => {
  const pushes = [message({ id: 'p', text: '#push #repo:acme/api #branch:main #commit:c7 #user:ada' })];
  const runs = runsOf([run({ number: 7, state: 'Failed' }), run({ number: 8, state: 'Failed' })], {
    ...beside,
    pushes,
  });
  expect(runs.map(({ user }) => user)).toEqual(['ada', undefined]);
});
