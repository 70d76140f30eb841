import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsOf } from './mentions.ts';
import { segments } from './segments.ts';
import { tagsOf } from './tags.ts';
import { urlsOf } from './urls.ts';

test('cuts a text into what is drawn differently', () => {
  expect(segments('#p:Build%20x #AL `a #b` https://a.example @Bob.\n```\n#x\n```\nend')).toEqual([
    { kind: 'tag', source: '#p:Build%20x', raw: 'p:Build x', key: 'p', value: 'Build x' },
    { kind: 'text', source: ' ' },
    { kind: 'tag', source: '#AL', raw: 'AL' },
    { kind: 'text', source: ' ' },
    { kind: 'code', source: '`a #b`', code: 'a #b', block: false },
    { kind: 'text', source: ' ' },
    { kind: 'link', source: 'https://a.example', url: 'https://a.example' },
    { kind: 'text', source: ' ' },
    { kind: 'mention', source: '@Bob', name: 'bob' },
    { kind: 'text', source: '.\n' },
    { kind: 'code', source: '```\n#x\n```\n', code: '```\n#x\n```\n', block: true },
    { kind: 'text', source: 'end' },
  ]);
});

const piece = fc.constantFrom(
  '#a',
  '#k:v',
  '@bob',
  'https://a.example',
  ' ',
  '\n',
  '\r\n',
  '```',
  '`',
  '    ',
  '- ',
  'word',
  '.',
  '(',
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

test('the sources are the text', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (written) => {
      expect(
        segments(written)
          .map((segment) => segment.source)
          .join(''),
      ).toBe(written);
    }),
    { numRuns: 2_000 },
  );
});

test('without inline code, what is drawn is what is read', () => {
  fc.assert(
    fc.property(text, (mixed) => {
      const written = mixed.replaceAll(/`+/g, '');
      const found = segments(written);
      const drawn = <T>(pick: (segment: (typeof found)[number]) => T | null) =>
        [...new Set(found.map(pick))].filter((each) => each !== null);
      expect(drawn((each) => (each.kind === 'tag' ? each.raw : null))).toEqual(tagsOf(written));
      expect(drawn((each) => (each.kind === 'mention' ? each.name : null))).toEqual(mentionsOf(written));
      expect(drawn((each) => (each.kind === 'link' ? each.url : null))).toEqual(urlsOf(written));
    }),
    { numRuns: 1_000 },
  );
});
