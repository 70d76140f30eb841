/** The first line of a message, cut into the tags in front, the words, and the link and mentions at the end. */

import { wordJoiner } from '../text/characters.ts';
import { foreign, plain } from '../text/foreign.ts';
import { encodePercent } from '../text/percent.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { urlEnd } from '../text/urlEnd.ts';
import { isLink } from '../text/urls.ts';

/** Where the tags in front of a line end. */
export function leadingEnd(line: string): number {
  let end = 0;
  for (const token of tokens(line)) {
    if (token.kind !== 'tag' || line.slice(end, token.start).trim() !== '') break;
    const after = /^[.,?:]*(?=\s|$)\s*/u.exec(line.slice(token.end));
    if (!after) break;
    end = token.end + after[0].length;
  }
  return end;
}

export interface Tail {
  /** Decoded and without guards. */
  readonly text: string;
  readonly url?: string;
  readonly mentions: readonly string[];
}

/** Words, link and mentions in one line. A link that nobody may follow is left out. */
export function writeTail(text: string, url: string | undefined, mentions: readonly string[]): string {
  const link = url === undefined ? undefined : writeLink(url);
  const words = foreign(text).trim();
  return [link === undefined ? guardLink(words) : words, link, ...mentions.map((name) => `@${name}`)]
    .filter((part) => part)
    .join(' ');
}

export function readTail(line: string, reads: { url: boolean; mentions: boolean }): Tail {
  const found = tokens(line);
  let rest = line.trimEnd();
  const mentions: string[] = [];
  const cut = (kind: Token['kind']): Token | undefined => {
    const last = found.at(-1);
    if (last?.kind !== kind || last.end !== rest.length || !/^$|\s$/u.test(rest.slice(0, last.start))) return undefined;
    rest = rest.slice(0, last.start).trimEnd();
    return found.pop();
  };
  while (reads.mentions) {
    const mention = cut('mention');
    if (!mention) break;
    mentions.unshift(mention.source.replace(/^[@＠]+/u, ''));
  }
  const link = reads.url ? cut('url') : undefined;
  return { text: plain(rest).trim(), url: link && readLink(link.source), mentions };
}

/** A link that ends foreign words is not the link of the thing: the word joiner in front of it says so. */
function guardLink(words: string): string {
  const last = tokens(words).at(-1);
  return last?.kind === 'url' && last.end === words.length
    ? words.slice(0, last.start) + wordJoiner + words.slice(last.start)
    : words;
}

/** What prose does not count to a link when it ends there: the sentence's own. */
const finalPunctuation = /[@.,:;'?!|#]$/;

/** The link in a form that stands whole in prose; undefined when nobody may follow it. */
function writeLink(url: string): string | undefined {
  const link = url.trim();
  if (!isLink(link)) return undefined;
  const closed = finalPunctuation.test(link) ? `${link}#` : link;
  if (isWhole(closed)) return closed;
  const safe = encodeURI(closed.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%25', '%')
    .replace(/[()[\]{}|]/g, encodePercent);
  return isWhole(safe) ? safe : undefined;
}

/** Without the `#` that closes a link which ends in punctuation. */
function readLink(written: string): string {
  const link = written.replace(/#$/, '');
  return finalPunctuation.test(link) ? link : written;
}

function isWhole(link: string): boolean {
  const scheme = /^(?:https?:\/\/|mailto:|xmpp:)/iu.exec(link)?.[0].length ?? 0;
  return urlEnd(link, scheme) === link.length;
}
