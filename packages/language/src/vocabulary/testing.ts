/** For tests: what any sender may write, and the law that all things obey. */

import fc from 'fast-check';
import { expect } from 'vitest';
import { foreign, plain } from '../text/foreign.ts';

const anyString = fc.string({ unit: 'binary', maxLength: 40 });

const hostile = fc.constantFrom(
  '#deploy @ada',
  '@ada: look at #deploy, https://example.org/a#b',
  'https://example.org/(x)',
  '##a #b#c ＃d ＠e RT@f #@g &#h',
  '100 % of #pipeline:a%20b',
  '…!?.,:;',
  '```',
  '- [ ] ~~~ 🚀 ‮ é e\u0301',
);

/** One line of words in their normal form: what `foreign` keeps of them. */
export const line = fc
  .oneof(
    anyString,
    hostile,
    fc.array(fc.oneof(anyString, hostile), { maxLength: 3 }).map((parts) => parts.join(' ')),
  )
  .map((text) => plain(foreign(text)).trim());

/** The value of a tag: any characters, at least one. */
export const tagValue = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), hostile);

/** A link, or none. Brackets that are not in pairs come back percent-encoded, so here are none. */
export const link = maybe(
  fc.webUrl({ withFragments: true, withQueryParameters: true }).map((url) => url.replace(/[()[\]{}]/g, '')),
);

/** Several lines in their normal form, or none. */
export const body = fc.option(
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n').trim() || undefined),
  { nil: undefined },
);

export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

export const several = fc.uniqueArray(tagValue, { maxLength: 3 });

/** `read ∘ write` is the identity, for all fields in their normal form. */
export function roundTrip<Fields>(
  write: (fields: Fields) => string,
  read: (text: string) => Fields | null,
  arbitrary: fc.Arbitrary<Fields>,
): void {
  fc.assert(
    fc.property(arbitrary, (fields) => {
      expect(read(write(fields).trim())).toEqual(fields);
    }),
    { numRuns: 150 },
  );
}
