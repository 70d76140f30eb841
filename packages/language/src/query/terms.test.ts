import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normal } from './normal.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { fromParts, operatorTerm, partsOf } from './terms.ts';
import { anyQuery, anyTerm } from './testing.ts';

test('taken apart and put together again, a query is the same', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(print(parse(fromParts(partsOf(query))))).toBe(print(query));
    }),
  );
});

test('a part turned round is what the term does not select', () => {
  fc.assert(
    fc.property(anyTerm, ({ where }) => {
      const { where: term } = normal({ where });
      fc.pre(term.kind !== 'not' && term.kind !== 'and');
      const turned = partsOf({ where: term }).map((part) => ({ ...part, isNegative: true }));
      expect(print(parse(fromParts(turned)))).toBe(print({ where: { kind: 'not', node: term } }));
    }),
  );
});

test.each([
  ['', []],
  ['label:open,doing', [{ isNegative: false, head: 'label:', values: ['open', 'doing'] }]],
  ['-#service:"a b"', [{ isNegative: true, head: '#', values: ['service:"a b"'] }]],
  [
    'sort:-updated (a OR @me)',
    [
      { isNegative: false, head: '', values: ['(a OR @me)'] },
      { isNegative: false, head: 'sort:', values: ['-updated'] },
    ],
  ],
  [
    '"12 apples" since:7d key:a/b',
    [
      { isNegative: false, head: '', values: ['"12 apples"'] },
      { isNegative: false, head: 'since:', values: ['7d'] },
      { isNegative: false, head: 'key:', values: ['a/b'] },
    ],
  ],
])('the parts of %s', (text, parts) => {
  expect(partsOf(parse(text))).toEqual(parts);
});

test('a part without a value is left out, and a word with dashes is turned round in parentheses', () => {
  const empty = { isNegative: false, head: 'label:', values: [] };
  expect(fromParts([empty, { isNegative: true, head: '', values: ['--force'] }])).toBe('-(--force)');
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
