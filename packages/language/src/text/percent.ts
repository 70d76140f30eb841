/** Percent-encoding as it is used inside tags: UTF-8 bytes as `%XX`. */

/** One to four bytes that may be one UTF-8 character. */
const encodedCharacter =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;

/** Decodes what is well encoded; a stray `%` and bytes that are no UTF-8 stay as they are. Never throws. */
export function decodePercent(text: string): string {
  return text.includes('%') ? text.replace(encodedCharacter, decodeCharacter) : text;
}

function decodeCharacter(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** `%XX` for each byte of a character; a lone surrogate becomes U+FFFD. */
export function encodePercent(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
