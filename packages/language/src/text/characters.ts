/** The characters of tags and names, as parts of regular expressions with the flag `u`. */

/** Inside of a class: what a tag may hold besides letters, marks and digits is Tat's list. */
export const tagCharacters =
  '\\p{L}\\p{M}\\p{Nd}\\/._\\-:+@?&~=,%' +
  '\\u200C\\u200D\\uA67E\\u05BE\\u05F3\\u05F4\\u309B\\u309C\\u30A0\\u30FB\\u3003\\u0F0B\\u0F0C\\u0F0D';

/** Inside of a class: the name of a user, a group or a team. ASCII, so that no two names look alike. */
export const nameCharacters = 'A-Za-z0-9_.\\-';

/** A word joiner, invisible; behind `#` or `@` it keeps them from starting a tag or a mention. */
export const wordJoiner = '\u2060';
