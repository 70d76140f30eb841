import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normal } from './normal.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { negated, operatorTerm, replaceTerm, termsOf, withTerms } from './terms.ts';
import { anyQuery, anyTerm } from './testing.ts';

test('taken apart and put together again, a query is the same', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(normal(withTerms(query, termsOf(query)))).toEqual(normal(query));
    }),
  );
});

test('a term is replaced, negated and taken away, and the rest stays', () => {
  const query = parse('a label:open,doing sort:-updated');
  const [, label] = termsOf(query);
  if (!label) throw new Error('no label');
  expect(print(replaceTerm(query, 1, negated(label)))).toBe('a -label:open,doing sort:-updated');
  expect(negated(negated(label))).toEqual(label);
  expect(print(replaceTerm(query, 1, null))).toBe('a sort:-updated');
  expect(print(replaceTerm(parse('a OR b'), 0, null))).toBe('');
});

test('operator and values of a term make the same term', () => {
  fc.assert(
    fc.property(anyTerm, ({ where }) => {
      const { where: term } = normal({ where });
      const parts = operatorTerm(term);
      if (parts) expect(parse(`${parts.name}:${parts.values.join(',')}`).where).toEqual(term);
    }),
  );
});
