import { expect, test } from 'vitest';
import { isMeant, tierOf } from './tier.ts';

test.each([
  ['production', 'prod*', true],
  ['Production-EU', 'production*', true],
  ['preprod', 'prod*', false],
  ['eu-live-1', '*live*', true],
  ['ab', 'ab*b', false],
  ['staging', 'staging', true],
  ['staging-2', 'staging', false],
  ['a-b-c', 'a*b*c', true],
])('%s by %s: %s', (name, pattern, is) => {
  expect(isMeant(name, pattern)).toBe(is);
});

test('what a topic says counts alone; else what is usual', () => {
  expect(tierOf('live-eu', {})?.tier).toBe('production');
  expect(tierOf('staging', {})).toBeNull();
  expect(tierOf('live-eu', { 'blue*': 'production' })).toBeNull();
  expect(tierOf('blue-1', { 'blue*': 'production', '*': 'testing' })).toEqual({ tier: 'production', place: 0 });
});
