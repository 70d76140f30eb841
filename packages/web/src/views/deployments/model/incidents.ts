/** The incidents that belong to a deployment. */

import { tagsOf } from '@tagloop/language/text/tags';

/** Ids that a deployment and its replies name: `#incident:INC-31`. */
export function namedIncidents(texts: readonly { readonly text: string }[]): readonly string[] {
  const ids = texts.flatMap(({ text }) =>
    tagsOf(text).flatMap((tag) => (tag.startsWith('incident:') && tag.length > 9 ? tag.slice(9) : [])),
  );
  return [...new Set(ids)].sort();
}
