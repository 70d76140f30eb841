import { expect, it } from 'vitest';
import { shortLink, shortValue } from './short.ts';

it('shows seven of a commit and nothing less of anything else', () => {
  expect(shortValue('c40e7b19a2d85f63097e1cb4d82fa650391be7d4')).toBe('c40e7b1');
  expect(['1', 'main', 'c40e7b19'].map(shortValue)).toEqual(['1', 'main', 'c40e7b19']);
});

it('keeps host and end of a long link', () => {
  expect(shortLink('https://example.org/x/')).toBe('example.org/x');
  expect(shortLink('https://git.example.org/acme/api/actions/runs/880074/job/990201')).toBe(
    'git.example.org/…s/880074/job/990201',
  );
  expect(shortLink(`https://${'a'.repeat(60)}.example`)).toHaveLength(36);
});
