import { segments } from '@tagloop/language/text/segments';
import { expect, it } from 'vitest';
import { rowOrder } from './rowOrder.ts';

const read = (text: string) =>
  rowOrder(segments(text))
    .map((part) => part.source)
    .join('')
    .replace(/ +/g, ' ')
    .trim();

it('puts the words behind the first three tags', () => {
  expect(read('#pipeline:ci #run:7 #service:api #repo:a/b #commit:1234567 Page by cursor #slow')).toBe(
    '#pipeline:ci #run:7 #service:api Page by cursor #slow #repo:a/b #commit:1234567',
  );
});

it('leaves other texts as they are', () => {
  for (const text of [
    '#AL #service:ledger Replication lag',
    'Rotate the #sepa key',
    '#a #b #c #d #e',
    '',
    '#a #b #c words',
  ]) {
    expect(read(text)).toBe(text);
  }
});
