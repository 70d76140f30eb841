import { segments } from '@tagloop/language/text/segments';
import { titleOf } from '@tagloop/language/text/title';

/** What a message says in plain words: its text without the tags; where it has none, what its tags hold. */
export function gistOf(text: string): string {
  const parts = segments(titleOf(text));
  const words = parts.flatMap((part) => (part.kind === 'text' ? [part.source] : []));
  const said = words.join('').replace(/\s+/g, ' ').trim();
  if (said !== '') return said;
  return parts.flatMap((part) => (part.kind === 'tag' ? [part.raw.slice(part.raw.indexOf(':') + 1)] : [])).join(' ');
}
