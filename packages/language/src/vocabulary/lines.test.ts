import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, writeLines } from './lines.ts';

const read = (text: string) => linesOf([{ text, color: '#888888' }]);

it('reads back what is written', () => {
  const lines = fc.record({ added: fc.nat(999_999_999), removed: fc.nat(999_999_999) });
  fc.assert(
    fc.property(lines, (each) => {
      expect(read(writeLines(each))).toEqual(each);
    }),
  );
});

it.each(['lines:many', 'lines:+1', 'lines:+1-2-3', 'size:M'])('finds none in %s', (text) => {
  expect(read(text)).toBeUndefined();
});
