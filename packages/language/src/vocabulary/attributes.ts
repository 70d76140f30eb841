/** The `#attr:` badges of a release or a week, changed in its text. */

import { retag } from '../text/retag.ts';
import { tagsOf, writeTag } from '../text/tags.ts';
import { tokens } from '../text/tokens.ts';

/** The text with these attributes and no others, behind its `#release:`; the words stay as they are. */
export function withAttributes(text: string, attributes: readonly string[]): string {
  const former = tagsOf(text).filter((tag) => tag.startsWith('attr:'));
  const bare = retag(text, former, null);
  const head = tokens(bare).find(({ kind, name }) => kind === 'tag' && name.startsWith('release:'));
  const at = head?.end ?? bare.length;
  const written = [...new Set(attributes)].map((attribute) => ` ${writeTag('attr', attribute)}`).join('');
  return bare.slice(0, at) + written + bare.slice(at);
}
