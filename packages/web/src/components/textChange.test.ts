import { expect, it } from 'vitest';
import { textChange } from './textChange.ts';

it.each([
  ['Retry it', 'Retry it once', 'Retry it', 'Retry it once'],
  [
    '#pr #id:7 #to:main Retry the call',
    '#pr #id:7 #to:main #merge:51d Retry the call',
    '… #id:7 #to:main Retry the …',
    '… #id:7 #to:main #merge:51d Retry the …',
  ],
  ['a b c d e', 'a b x d e', 'a b c d e', 'a b x d e'],
  ['a a', 'a a a', 'a a', 'a a a'],
  ['one', 'other', 'one', 'other'],
])('%s → %s', (was, is, shownWas, shownIs) => {
  expect(textChange(was, is)).toEqual({ was: shownWas, is: shownIs });
});
