import { expect, it } from 'vitest';
import { commitsInside } from './commitsInside.ts';

const push = (id: string, at: number, text = 'Page by cursor', repo = 'acme/api') => ({ id, at, text, repo });

it('tells the commits of each push, in their order', () => {
  const told = [
    { push: 'a', commit: '1111111' },
    { push: 'b', commit: '3333333' },
    { push: 'a', commit: '222222A' },
    { push: 'gone', commit: '4444444' },
  ];
  expect([...commitsInside([push('a', 1), push('b', 2)], told)]).toEqual([
    ['a', ['1111111', '222222a']],
    ['b', ['3333333']],
  ]);
});

it('takes the push that a commit came with first, in each repository', () => {
  const pushes = [push('main', 9), push('feature', 3), push('fork', 1, '', 'ada/api')];
  const told = ['main', 'feature', 'fork'].map((id) => ({ push: id, commit: '1111111' }));
  expect([...commitsInside(pushes, told).keys()].toSorted()).toEqual(['feature', 'fork']);
});

it.each([
  'Merge pull request #102 from ada/cursor',
  "Merge branch 'cursor' into 'main'",
  'Merged in cursor (pull request #102)',
  'Pull request #102: Cursor',
])('places nothing inside of a merge: %s', (text) => {
  expect(commitsInside([push('main', 1, text)], [{ push: 'main', commit: '1111111' }]).size).toBe(0);
});
