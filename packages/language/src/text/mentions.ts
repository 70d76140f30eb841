/** Mentions: `@user`, `@group:<name>`, `@oncall:<team>`. */

import { nameCharacters } from './characters.ts';
import { tokens, tokensOf } from './tokens.ts';

/** Who is called by a text: `bob`, `group:ops`, `oncall:payments`; lower case, in order, each once. */
export function mentionsOf(text: string): string[] {
  const names = tokensOf(text, 'mention').map((token) => token.name);
  return [...new Set(names)];
}

/**
 * The text with another name where it mentions one of these, also where that calls nobody, such as in code.
 * @param names in lower case
 */
export function renameMentions(text: string, names: readonly string[], to: string): string {
  let result = '';
  let from = 0;
  for (const { kind, end, name } of tokens(text)) {
    if (kind !== 'mention' || !names.includes(name)) continue;
    result += text.slice(from, end - name.length) + to;
    from = end;
  }
  return result + text.slice(from);
}

const userName = new RegExp(`^[${nameCharacters}]{0,63}(?!\\.)[${nameCharacters}]$`);

/** 1 to 64 letters, digits, `_`, `.` or `-`, without a final dot; `me` is taken, queries mean the reader by it. */
export function isUserName(name: string): boolean {
  return userName.test(name) && name.toLowerCase() !== 'me';
}

/** Whether `@` and this call somebody: the name of a user, or of a group or a team behind `group:` or `oncall:`. */
export function isMention(name: string): boolean {
  return isUserName(name.replace(/^(?:group|oncall):/i, ''));
}
