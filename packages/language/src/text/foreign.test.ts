import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreign, plain } from './foreign.ts';
import { mentionsOf } from './mentions.ts';
import { tagsOf } from './tags.ts';

const piece = fc.constantFrom(
  '#',
  '＃',
  '@',
  '＠',
  'a',
  '1',
  ':',
  '.',
  ' ',
  '\r\n',
  '\u2028',
  '\u2060',
  '`',
  '```',
  '    ',
  'group:',
  'https://x/',
  '(',
  'é',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

test('tags and calls nobody, wherever it stands', () => {
  fc.assert(
    fc.property(text, (written) => {
      const harmless = foreign(written);
      for (const message of [harmless, `title ${harmless} end`, `title\n${harmless}`]) {
        expect(tagsOf(message)).toEqual([]);
        expect(mentionsOf(message)).toEqual([]);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('is read back as one line', () => {
  fc.assert(
    fc.property(text, (written) => {
      const line = written.replaceAll('\u2060', '').replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, ' ');
      expect(plain(foreign(written))).toBe(line);
      expect(foreign(foreign(written))).toBe(foreign(written));
    }),
    { numRuns: 1_000 },
  );
});

test('leaves alone what tags and calls nobody', () => {
  const harmless = 'Fix #102 of a@b.example, see https://a.example/#top & C#';
  expect(foreign(harmless)).toBe(harmless);
  expect(foreign('#deploy @ada\nnow')).toBe('#\u2060deploy @\u2060ada now');
});
