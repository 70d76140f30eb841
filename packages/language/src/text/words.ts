/** The words of a text, as search knows them. Both stores index this list and every query is folded by it. */

import { decodePercent } from './percent.ts';

const nonAscii = /[^\x00-\x7f]/;
const asciiWord = /[a-z0-9]+/g;

/** Scripts that put no spaces between words: each character is a word. */
const alone = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Bopomofo}]';
const word = new RegExp(`(?=[\\p{L}\\p{Nd}])${alone}|(?:(?!${alone})[\\p{L}\\p{Nd}])+`, 'gu');

/**
 * The words in order, repeated ones included: compatibility forms resolved (NFKC), lower case, without diacritics, split
 * at everything that is neither letter nor digit, CJK characters alone. Percent-encoding, as in tags, is decoded first.
 * Folding a folded text changes nothing.
 */
export function words(text: string): string[] {
  const decoded = decodePercent(text);
  if (!nonAscii.test(decoded)) return decoded.toLowerCase().match(asciiWord) ?? [];
  const folded = decoded.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return folded.match(word) ?? [];
}
