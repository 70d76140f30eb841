/** The tags in front of a text, and how an upsert renews them once a person has edited the words. */

import { tagsOf } from '../text/tags.ts';
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
 * vocabulary's; stories, epics and incidents of both remain, for people tie things together by hand.
 */
export function replaceLeadingTags(oldText: string, newText: string): string {
  const renewed = leadingTags(newText);
  const renewedTags = tagsOf(renewed);
  const renewedKeys = new Set(renewedTags.map(keyOf));
  const kept = tokens(leadingTags(oldText)).filter(({ source }) => {
    const [tag = ''] = tagsOf(source);
    const sort = sortOf(tag);
    if (sort === 'link') return !renewedTags.includes(tag);
    return sort === 'other' && !renewedKeys.has(keyOf(tag));
  });
  const words = oldText.slice(leadingEnd(titleOf(oldText)));
  const line = [renewed, ...kept.map(({ source }) => source)].filter((part) => part !== '').join(' ');
  return /^\s*[\n\r]/.test(words) ? line + words : `${line} ${words.trimStart()}`.trim();
}

/** The key of `key:value`; a bare tag is its own. */
function keyOf(tag: string): string {
  return tag.replace(/:.*$/s, '');
}
