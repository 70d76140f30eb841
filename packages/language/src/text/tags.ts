/** Tags: `#word` and `#key:value`. Everywhere but in a text itself they are without `#` and decoded. */

import { tagCharacters } from './characters.ts';
import { decodePercent, encodePercent } from './percent.ts';
import { tokens, tokensOf } from './tokens.ts';

/** The tags of a text, decoded, without `#`, in order, each once. */
export function tagsOf(text: string): string[] {
  const tags = tokensOf(text, 'tag').map((token) => decodePercent(token.name));
  return [...new Set(tags)];
}

/** Whether `#` and this, as it is written, are one whole tag. */
export function isTag(written: string): boolean {
  const [first] = tokens(`#${written}`);
  return first?.kind === 'tag' && first.name === written;
}

/** Key and value of a decoded tag, split at the first colon; null when one of them is missing. */
export function tagKeyValue(tag: string): { key: string; value: string } | null {
  const colon = tag.indexOf(':');
  if (colon < 1 || colon === tag.length - 1) return null;
  return { key: tag.slice(0, colon), value: tag.slice(colon + 1) };
}

/** The value of the first tag with this key. */
export function tagValue(tags: readonly string[], key: string): string | undefined {
  const start = `${key}:`;
  const found = tags.find((tag) => tag.length > start.length && tag.startsWith(start));
  return found?.slice(start.length);
}

/** What cannot stand in a tag as it is. `%` would be decoded, and a mention must not come out of a value. */
const toEncode = new RegExp(`[^${tagCharacters}]|[%@]`, 'gu');

/**
 * Writes `#key:value`, or `#key` where the value is missing or empty, percent-encoded so that it reads back to exactly
 * this value. It must stand between spaces. A colon in the key reads as the one that ends it.
 */
export function writeTag(key: string, value?: string): string {
  const tag = value === undefined || value === '' ? key : `${key}:${value}`;
  const encoded = tag.replace(toEncode, encodePercent);
  return `#${encoded.replace(/[.,?:]$/, encodePercent)}`;
}

const number = /^[+-]?\d+(?:\.\d+)?$/;

/** The number that a value is, for comparisons; null for anything else, such as `1e3`, `0x10` or an empty value. */
export function numberOf(value: string): number | null {
  if (!number.test(value)) return null;
  const result = Number(value);
  // Adding 0 makes -0 a 0.
  return Number.isFinite(result) ? result + 0 : null;
}
