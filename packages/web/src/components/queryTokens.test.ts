import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryTokens } from './queryTokens.ts';

it('cuts out terms with their operators', () => {
  const terms = queryTokens('in:/A/* -from:cron ("a b" OR #x) 12').filter(({ isTerm }) => isTerm);
  expect(terms.map(({ isNegative, operator, rest }) => [isNegative, operator, rest])).toEqual([
    [false, 'in:', '/A/*'],
    [true, 'from:', 'cron'],
    [false, '', '"a b"'],
    [false, '#', 'x'],
    [false, '', '12'],
  ]);
});

it('loses nothing of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ':', '-', '"', ' ', '(', ')', '#', 'O', 'R', '/') }), (text) => {
      const written = queryTokens(text).map(
        ({ isNegative, operator, rest }) => (isNegative ? '-' : '') + operator + rest,
      );
      expect(written.join('')).toBe(text);
    }),
  );
});
