/** Messages that belong to others: replies of threads, runs of commits. */

import type { Node } from '@tagloop/language/query/ast';
import { parse } from '@tagloop/language/query/parse';
import { print } from '@tagloop/language/query/print';
import { useState } from 'react';
import { type Message, useMessages } from './messages.ts';

/** The hub takes 4,000 characters; the query and what prints between the nodes need some. */
const longest = 3_600;
const or = ' OR ';
const none: readonly Message[] = [];

/**
 * The messages that a query selects and one of the nodes does, newest first, kept true by the feed; null until the first
 * answer. What was known stays while the query of one node more is answered.
 * @param nodes the most important first: those that do not fit into a query are left out
 * @param limit how many are read at most
 */
export function useAmong(query: string, nodes: readonly Node[], limit: number): readonly Message[] | null {
  const any = fitting(nodes.map((node) => print({ where: node }))).toSorted();
  const asked = any.length === 0 ? null : print(parse(`${query} (${any.join(or)})`));
  const { messages, status } = useMessages(asked, limit);
  const [known, setKnown] = useState<readonly Message[] | null>(null);
  if (any.length > 0 && status !== 'loading' && known !== messages) setKnown(messages);
  return any.length === 0 ? none : known;
}

/** As many as a query holds. */
function fitting(texts: readonly string[]): readonly string[] {
  let length = 0;
  return texts.filter((text) => {
    length += text.length + or.length;
    return length <= longest;
  });
}
