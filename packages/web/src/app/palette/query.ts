/** What the palette asks the hub for while somebody types. */

import { queryError } from '../../components/queryError.ts';

/** Words may go on; what is no query is words. Null: nothing to ask for. */
export function messageQuery(typed: string): string | null {
  const text = typed.trim();
  if (text.length < 2) return null;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.join(' ') !== text && queryError(text) === null) return `is:root (${text})`;
  return words.length === 0 ? null : `is:root ${words.map((word) => `${word}*`).join(' ')}`;
}
