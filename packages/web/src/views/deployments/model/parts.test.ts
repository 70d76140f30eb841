import { expect, it } from 'vitest';
import { commitsOf, isWhole } from './parts.ts';

const message = { text: '#push #repo:acme/api #branch:main #before:aaaaaaa #commit:ddddddd' };
const all = ['bbbbbbb', 'CCCCCCC', 'ddddddd'].map((commit) => ({ commit }));

it('tells a part from the whole', () => {
  expect(isWhole({ text: '', message, before: 'aaaaaaa', commit: 'DDDDDDD' })).toBe(true);
  expect(isWhole({ text: '', message, before: 'aaaaaaa', commit: 'bbbbbbb' })).toBe(false);
});

it('takes the commits of a part, and all where its ends are not among them', () => {
  const named = (before: string, commit: string) =>
    commitsOf({ text: '', message, before, commit }, all).map((each) => each.commit);
  expect(named('aaaaaaa', 'bbbbbbb')).toEqual(['bbbbbbb']);
  expect(named('bbbbbbb', 'ccccccc')).toEqual(['CCCCCCC']);
  expect(named('ccccccc', 'ddddddd')).toEqual(['ddddddd']);
  expect(named('aaaaaaa', 'eeeeeee')).toHaveLength(3);
});
