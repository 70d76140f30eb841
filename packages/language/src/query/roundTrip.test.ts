import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QueryError } from './error.ts';
import { matches } from './matches.ts';
import { normal } from './normal.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { anyContext, anyMessage, anyQuery, anyTerm } from './testing.ts';

test('parsing a printed query gives back its tree', () => {
  fc.assert(
    fc.property(fc.oneof(anyTerm, anyQuery), (query) => {
      expect(parse(print(query))).toEqual(normal(query));
    }),
    { numRuns: 3_000 },
  );
});

test('printing a parsed query gives back its text, once it was printed', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const text = print(query);
      expect(print(parse(text))).toBe(text);
    }),
  );
});

test('the normal form is final and selects the same messages', () => {
  fc.assert(
    fc.property(fc.oneof(anyTerm, anyQuery), anyMessage, anyContext, (query, message, context) => {
      const once = normal(query);
      expect(normal(once)).toEqual(once);
      expect(matches(message, once, context)).toBe(matches(message, query, context));
    }),
    { numRuns: 1_000 },
  );
});

test('any text is a query or a QueryError about a stretch of it', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    '"',
    '\\',
    '-',
    '#',
    '@',
    ':',
    ',',
    '*',
    ' ',
    'OR',
    'label:',
    'sort:',
    '<',
    '..',
    'a',
    '7d',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      try {
        expect(parse(print(parse(written)))).toEqual(parse(written));
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        expect(error.position).toBeGreaterThanOrEqual(0);
        expect(error.end).toBeGreaterThanOrEqual(error.position);
        expect(error.end).toBeLessThanOrEqual(written.length);
      }
    }),
    { numRuns: 5_000 },
  );
});
