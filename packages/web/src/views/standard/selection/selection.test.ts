import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extended, nothing, shownOf, toggled } from './selection.ts';

const order = [...'abcdef'];
const letters = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join('');

it('takes a range from the one chosen last, in either direction', () => {
  const one = toggled(nothing, 'e');
  const range = extended(one, 'c', order);
  expect(letters(range)).toBe('cde');
  expect(letters(extended(range, 'f', order))).toBe('cdef');
});

it('takes one alone where there is nothing to go from', () => {
  expect(letters(extended(nothing, 'c', order))).toBe('c');
  expect(letters(extended(toggled(nothing, 'x'), 'c', order))).toBe('cx');
});

it('comes back to where it was when one is chosen twice', () => {
  const choices = fc.array(fc.constantFrom(...order));
  fc.assert(
    fc.property(choices, fc.constantFrom(...order), (chosen, id) => {
      const before = chosen.reduce(toggled, nothing);
      expect(letters(toggled(toggled(before, id), id))).toBe(letters(before));
    }),
  );
});

it('holds nothing that is not shown', () => {
  const two = toggled(toggled(nothing, 'a'), 'f');
  expect(shownOf(two, order)).toBe(two);
  expect(letters(shownOf(two, [...'abc']))).toBe('a');
});
