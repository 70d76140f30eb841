/** Characters that no string field may hold, for no store keeps them. */

const loneSurrogate = /\p{Surrogate}/u;

/** U+0000, or half of a surrogate pair; null when the string is fine. */
export function textProblem(text: string): 'nul' | 'surrogate' | null {
  if (text.includes('\0')) return 'nul';
  return loneSurrogate.test(text) ? 'surrogate' : null;
}
