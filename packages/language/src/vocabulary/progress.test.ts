import { expect, it } from 'vitest';
import { progressOf } from './progress.ts';

const read = (...texts: string[]) => progressOf(texts.map((text) => ({ text, color: '#888888' })));

it.each([
  [['steps:3/5'], { done: 3, total: 5 }],
  [['Deploying', 'steps:0/2'], { done: 0, total: 2 }],
  [['steps:7/5'], { done: 5, total: 5 }],
  [['percentRunning:40'], { done: 40, total: 100 }],
  [['percentRunning:140'], { done: 100, total: 100 }],
  [['steps:1/5', 'percentRunning:40.5'], { done: 40.5, total: 100 }],
  [['steps:1/0'], undefined],
  [['steps:all', 'percentRunning:half'], undefined],
  [['Deploying'], undefined],
])('reads %j', (labels, expected) => {
  expect(read(...labels)).toEqual(expected);
});
