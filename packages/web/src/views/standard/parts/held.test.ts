import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hold } from './held.ts';

const items = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

it.each([
  // now, then, shown, fresh
  ['abc', null, 'abc', ''],
  ['xabc', 'abc', 'abc', 'x'],
  ['xaybc', 'abc', 'abc', 'xy'],
  ['bac', 'abc', 'abc', ''],
  ['ac', 'abc', 'ac', ''],
  ['xabcde', 'abc', 'abcde', 'x'],
  ['xy', 'abc', 'xy', ''],
])('%s held at %s shows %s, and %s waits', (now, then, shown, fresh) => {
  const held = hold(items(now), then === null ? null : [...then]);
  expect([ids(held.shown), ids(held.fresh)]).toEqual([shown, fresh]);
});

it('loses no message and shows none twice', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
  fc.assert(
    fc.property(list, list, (now, then) => {
      const { shown, fresh } = hold(items(now.join('')), then);
      expect([...ids(shown), ...ids(fresh)].sort()).toEqual([...now].sort());
    }),
  );
});
