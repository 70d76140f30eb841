/** Tags in the query language. */

import { parse } from '@tagloop/language/query/parse';
import { print } from '@tagloop/language/query/print';

/** What selects the messages with a tag: `#deploy`, `#pipeline:"Build and test"`. */
export function tagQuery(name: string): string {
  return print({ where: { kind: 'tag', name } });
}

/** The tag that a query asks for and nothing else; else null. */
export function onlyTagOf(query: string): string | null {
  try {
    const { where, sort } = parse(query);
    return where.kind === 'tag' && sort === undefined ? where.name : null;
  } catch {
    return null;
  }
}
