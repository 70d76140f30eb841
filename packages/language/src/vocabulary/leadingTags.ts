/** The tags in front of a text: how an upsert renews them, and how one of them is set. */

import { tagsOf, writeTag } from '../text/tags.ts';
import { titleOf } from '../text/title.ts';
import { tokens } from '../text/tokens.ts';
import { leadingEnd } from './line.ts';
import { sortOf } from './tagKeys.ts';

/** The tags in front of a text, as they are written: `#deploy #service:api`. */
export function leadingTags(text: string): string {
  return text.slice(0, leadingEnd(titleOf(text))).trim();
}

/**
 * The old text with the vocabulary tags of the new one in front. The words stay, and so do tags which are none of the
 * vocabulary's; stories, epics, incidents and causes of both remain, for people tie things together by hand.
 */
export function replaceLeadingTags(oldText: string, newText: string): string {
  const renewed = leadingTags(newText);
  const renewedTags = tagsOf(renewed);
  const renewedKeys = new Set(renewedTags.map(keyOf));
  const kept = leadingTokens(oldText).filter(({ tag }) => {
    const sort = sortOf(tag);
    if (sort === 'link') return !renewedTags.includes(tag);
    return sort === 'other' && !renewedKeys.has(keyOf(tag));
  });
  return inFront([renewed, ...kept.map(({ source }) => source)], oldText);
}

/** The new text with the links that the old one has in front, where the new one says nothing of their kind. */
export function keepLinks(oldText: string, newText: string): string {
  const told = new Set(tagsOf(newText).map(keyOf));
  const kept = leadingTokens(oldText).filter(({ tag }) => sortOf(tag) === 'link' && !told.has(keyOf(tag)));
  if (kept.length === 0) return newText;
  return inFront([leadingTags(newText), ...kept.map(({ source }) => source)], newText);
}

/** The text with one tag of a key in front. @param value undefined: with none of that key in front */
export function setLeadingTag(text: string, key: string, value: string | undefined): string {
  const others = leadingTokens(text).filter(({ tag }) => keyOf(tag) !== key);
  const own = value === undefined ? [] : [writeTag(key, value)];
  return inFront([...others.map(({ source }) => source), ...own], text);
}

/** Tags, as they are written, in place of those in front of a text. */
function inFront(tags: readonly string[], text: string): string {
  const words = text.slice(leadingEnd(titleOf(text)));
  const line = tags.filter((part) => part !== '').join(' ');
  return /^\s*[\n\r]/.test(words) ? line + words : `${line} ${words.trimStart()}`.trim();
}

function leadingTokens(text: string): readonly { readonly tag: string; readonly source: string }[] {
  return tokens(leadingTags(text)).map(({ source }) => ({ tag: tagsOf(source)[0] ?? '', source }));
}

/** The key of `key:value`; a bare tag is its own. */
function keyOf(tag: string): string {
  return tag.replace(/:.*$/s, '');
}
