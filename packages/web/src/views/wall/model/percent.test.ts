import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentages } from './percent.ts';

it('says the shares of the picture', () => {
  expect(percentages([99, 0, 1881, 0])).toEqual([5, 0, 95, 0]);
  expect(percentages([43, 34, 1911, 12])).toEqual([2.15, 1.7, 95.55, 0.6]);
  expect(percentages([1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  expect(percentages([0, 0])).toEqual([0, 0]);
});

it('is always 100.00 together, and never far from the truth', () => {
  const counts = fc.array(fc.nat(50_000), { minLength: 1, maxLength: 5 }).filter((each) => each.some((n) => n > 0));
  fc.assert(
    fc.property(counts, (each) => {
      const total = each.reduce((sum, n) => sum + n, 0);
      const shares = percentages(each);
      expect(Math.round(shares.reduce((sum, share) => sum + share * 100, 0))).toBe(10_000);
      shares.forEach((share, at) => {
        expect(Math.abs(share - ((each[at] ?? 0) * 100) / total)).toBeLessThanOrEqual(0.01 + 1e-9);
      });
    }),
  );
});
