import { parse } from '@tagloop/language/query/parse';
import { expect, it } from 'vitest';
import { messageQuery } from './query.ts';

it.each([
  ['dep led', 'is:root dep* led*'],
  ['label:open OR #AL', 'is:root (label:open OR #AL)'],
  ['#deploy ledger', 'is:root (#deploy ledger)'],
  ['nosuch:thing', 'is:root nosuch* thing*'],
  ['"unfinished', 'is:root unfinished*'],
  ['(', null],
  ['a', null],
])('asks for %s as %s', (typed, query) => {
  expect(messageQuery(typed)).toBe(query);
  if (query !== null) expect(() => parse(query)).not.toThrow();
});
