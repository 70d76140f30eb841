/** What stands out in prose: tags, mentions and links, found in one pass so that none lies inside of another. */

import { prose } from './blocks.ts';
import { nameCharacters, tagCharacters } from './characters.ts';
import { urlEnd } from './urlEnd.ts';

export interface Token {
  readonly kind: 'tag' | 'mention' | 'url';
  readonly start: number;
  readonly end: number;
  /** As written, with its sign: `#env:prod`, `@bob`, `https://example.org`. */
  readonly source: string;
  /** Without the sign: `env:prod`, `bob`. */
  readonly name: string;
}

const tag = `(?<![&${tagCharacters}])[#＃](?<tag>[${tagCharacters}]+)(?![#＃${tagCharacters}])`;

const notBeforeMention = '\\p{Script=Latin}\\p{M}\\p{Nd}_!#$%&*@＃＠';
const notAfterMention = `[${nameCharacters}@＠\\p{Script=Latin}\\p{M}]|:\\/\\/`;
const party = `(?:${anyCase('group')}|${anyCase('oncall')}):(?=[${nameCharacters}])`;
const mention = `(?<![${notBeforeMention}])[@＠]+(?<mention>(?:${party})?[${nameCharacters}]+)(?!${notAfterMention})`;

const scheme = `${anyCase('http')}[sS]?:\\/\\/|${anyCase('mailto')}:|${anyCase('xmpp')}:`;
const url = `(?<![\\p{L}\\p{M}\\p{Nd}_])(?:${scheme})`;

/**
 * Where a token may begin.
 * A tag is preceded by neither `&` nor a tag character, and nothing of it counts when a second `#` follows at once.
 * A mention is preceded by no letter, digit or sign (so that no e-mail address is one) and followed by no second `@`.
 * A URL begins with one of the schemes that may be links.
 */
const beginning = new RegExp(`${tag}|${mention}|${url}`, 'gu');

const mayHold = /[#＃@＠:]/;
const tagBody = /[\p{L}\p{M}:]/u;
const nameLimit = 64;

/** The tokens of one stretch of prose, in order, without overlap. */
export function tokens(text: string): Token[] {
  if (!mayHold.test(text)) return [];
  const found: Token[] = [];
  beginning.lastIndex = 0;
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    const token = tokenOf(text, match);
    if (token === null) continue;
    found.push(token);
    beginning.lastIndex = token.end;
  }
  return found;
}

/** The tokens of one kind in the prose of a text, in order. Places are those in their block, not in the text. */
export function tokensOf(text: string, kind: Token['kind']): Token[] {
  return prose(text).flatMap((block) => tokens(block).filter((token) => token.kind === kind));
}

function tokenOf(text: string, match: RegExpExecArray): Token | null {
  const { tag, mention } = match.groups ?? {};
  const start = match.index;
  const after = start + match[0].length;
  if (tag !== undefined) {
    const name = withoutFinal(tag, '.,?:');
    return tagBody.test(name) ? tokenAt('tag', text, start, after - tag.length + name.length, name) : null;
  }
  if (mention !== undefined) {
    const name = withoutFinal(mention, '.');
    const length = name.length - (name.indexOf(':') + 1);
    if (length < 1 || length > nameLimit) return null;
    return tokenAt('mention', text, start, after - mention.length + name.length, name.toLowerCase());
  }
  const end = urlEnd(text, after);
  return end > after ? tokenAt('url', text, start, end, text.slice(start, end)) : null;
}

function tokenAt(kind: Token['kind'], text: string, start: number, end: number, name: string): Token {
  return { kind, start, end, source: text.slice(start, end), name };
}

function withoutFinal(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Matches a word in any case. The flag `i` would, with `u`, also take the long s and the Kelvin sign for letters. */
function anyCase(word: string): string {
  return Array.from(word, (letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}
