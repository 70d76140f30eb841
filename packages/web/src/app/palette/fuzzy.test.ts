import { expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { fitting } from './fuzzy.ts';

const entries = ['Build/Pipelines', 'Deploy/Production', 'Payments/Ledger', 'Épingler'].map(
  (title): Entry => ({ id: title, title, icon: null, run: () => undefined }),
);
const titles = (typed: string) => fitting(entries, typed).map(({ entry }) => entry.title);

it('finds words in any order, letters that leave some out, and without accents', () => {
  expect(titles('')).toHaveLength(4);
  expect(titles('ledger pay')).toEqual(['Payments/Ledger']);
  expect(titles('dprod')).toEqual(['Deploy/Production']);
  expect(titles('epin')[0]).toBe('Épingler');
  expect(titles('zzz')).toEqual([]);
});

it('tells which letters fit', () => {
  expect([...(fitting(entries, 'led')[0]?.letters ?? [])].sort((a, b) => a - b)).toEqual([9, 10, 11]);
});
