/** What a page shows: what the reader typed, within the topic that he is in. */

import type { Node, Query } from '@tagloop/language/query/ast';
import { parse } from '@tagloop/language/query/parse';
import { print } from '@tagloop/language/query/print';
import type { Message } from './messages.ts';

/**
 * The roots of the topic that the typed query selects. A typed `in:` or `key:` or `id:` leaves the topic, a typed
 * `is:reply` shows replies. A text that cannot be read comes back as it is: the hub says what is wrong with it.
 * @param within a query whose messages are all that the page shows
 */
export function scoped(typed: string, topicPath: string | null, within = ''): string {
  const query = read(typed);
  if (!query) return typed;
  const kinds = kindsIn(query.where);
  const scope: Node[] = [];
  if (topicPath !== null && !['in', 'key', 'id'].some((kind) => kinds.has(kind))) {
    scope.push({ kind: 'in', any: [{ path: topicPath, subtree: false }] });
  }
  if (!['root', 'reply', 'key', 'id'].some((kind) => kinds.has(kind))) scope.push({ kind: 'is', what: 'root' });
  return print({ ...query, where: { kind: 'and', nodes: [...scope, parse(within).where, query.where] } });
}

/** What a query and another one select both, in the order of the first. One that cannot be read comes back as it is. */
export function narrowed(query: string, by: string): string {
  const base = read(query);
  return base ? print({ ...base, where: { kind: 'and', nodes: [base.where, parse(by).where] } }) : query;
}

/**
 * Whether a message that is being posted shows in a list at once: a root of the topic that the list is about, unless
 * what the query asks of labels and tags leaves it out.
 */
export function shows(query: string): (draft: Message) => boolean {
  const where = read(query)?.where;
  const nodes = where?.kind === 'and' ? where.nodes : where ? [where] : [];
  const topics = nodes.flatMap((node) => (node.kind === 'in' ? node.any : []));
  return (draft) =>
    draft.parentId === null &&
    topics.some(({ path }) => path.toLowerCase() === draft.topic.toLowerCase()) &&
    nodes.every((node) => verdict(node, draft) !== false);
}

/** Whether a draft is selected, as far as its labels and tags tell; undefined: the hub knows. */
function verdict(node: Node, draft: Pick<Message, 'labels' | 'tags'>): boolean | undefined {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const decisive = node.kind === 'or';
      const verdicts = node.nodes.map((each) => verdict(each, draft));
      if (verdicts.includes(decisive)) return decisive;
      return verdicts.includes(undefined) ? undefined : !decisive;
    }
    case 'not': {
      const inner = verdict(node.node, draft);
      return inner === undefined ? undefined : !inner;
    }
    case 'label':
      return draft.labels.some(({ text }) =>
        node.any.some((each) => (each.prefix ? text.startsWith(each.text) : text === each.text)),
      );
    case 'tag':
      return draft.tags.includes(node.name);
    case 'tagKey':
      return draft.tags.some((tag) => tag.startsWith(`${node.key}:`));
    default:
      return undefined;
  }
}

function read(text: string): Query | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** The kinds of all terms; for `is:` what it asks. */
function kindsIn(node: Node): Set<string> {
  switch (node.kind) {
    case 'and':
    case 'or':
      return new Set(node.nodes.flatMap((each) => [...kindsIn(each)]));
    case 'not':
      return kindsIn(node.node);
    case 'is':
      return new Set([node.what]);
    default:
      return new Set([node.kind]);
  }
}
