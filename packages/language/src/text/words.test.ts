import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './words.ts';

test.each<[text: string, expected: string]>([
  ['Deploy #env:prod-1, done_by @Ada!', 'deploy env prod 1 done by ada'],
  ['Crème BRÛLÉE', 'creme brulee'],
  ['ﬁne ２０２６ Ⅳ x²', 'fine 2026 iv x2'],
  ['日本語 サーバー abc日', '日 本 語 サ ー ハ ー abc 日'],
  ['한국', '한 국'],
  ['İstanbul', 'istanbul'],
  ["don't 12:30 C++", 'don t 12 30 c'],
  ['#pipeline:Build%20and%20test 50%', 'pipeline build and test 50'],
  ['#\u2060deploy', 'deploy'],
  ['*** 👍', ''],
])('the words of %j', (text, expected) => {
  expect(words(text).join(' ')).toBe(expected);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary-ascii' }),
);

test('folding twice changes nothing, and words hold letters and digits only', () => {
  fc.assert(
    fc.property(text, (written) => {
      const folded = words(written);
      expect(words(folded.join(' '))).toEqual(folded);
      for (const word of folded) expect(word).toMatch(/^[\p{L}\p{Nd}]+$/u);
    }),
    { numRuns: 2_000 },
  );
});

test('the short way for ASCII answers as the long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (written) => {
      expect([...words(written), 'e']).toEqual(words(`${written} é`));
    }),
  );
});
