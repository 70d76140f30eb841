/** Links in a text. */

import { tokensOf } from './tokens.ts';

const linkable = /^(?:https?:\/\/|mailto:|xmpp:)[^\s\p{Cc}<>"`]+$/iu;

/** Whether a URL may be made a link: http, https, mailto or xmpp, and nothing that runs. */
export function isLink(url: string): boolean {
  return linkable.test(url) && URL.canParse(url);
}

/** The links of a text outside its code, in order, each once. */
export function urlsOf(text: string): string[] {
  const urls = tokensOf(text, 'url').map((token) => token.source);
  return [...new Set(urls)];
}
