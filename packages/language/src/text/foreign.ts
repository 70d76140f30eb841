/** Text from outside, made harmless: it may stand in a message without tagging or calling anybody. */

import { wordJoiner } from './characters.ts';
import { lineBreak } from './lines.ts';
import { tokens } from './tokens.ts';

const everyLineBreak = new RegExp(lineBreak, 'g');

/**
 * A title, subject, branch or person name from outside as one line without tags and mentions: U+2060 stands behind each
 * `#` or `@` that would begin one. The caller sets it off by spaces.
 */
export function foreign(text: string): string {
  let result = plain(text).replace(everyLineBreak, ' ');
  // A tag taken apart may leave a mention behind (`#@bob`), hence until nothing is left.
  for (let joined = join(result); joined !== result; joined = join(result)) result = joined;
  return result;
}

/** The text as it was before `foreign`, for reading and searching. */
export function plain(text: string): string {
  return text.replaceAll(wordJoiner, '');
}

/** Puts a word joiner between sign and name of each tag and mention. */
function join(text: string): string {
  let result = '';
  let from = 0;
  for (const { kind, end, name } of tokens(text)) {
    if (kind === 'url') continue;
    const nameStart = end - name.length;
    result += text.slice(from, nameStart) + wordJoiner;
    from = nameStart;
  }
  return result + text.slice(from);
}
