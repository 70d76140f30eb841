/** One form for all trees that say the same by their shape, so that printing and parsing give back the same tree. */

import type { Node, Query } from './ast.ts';
import { isBareWord } from './bare.ts';

/** Selects every message: a star, a word that folds to none. */
const everything: Node = { kind: 'word', text: '', prefix: true };
const nothing: Node = { kind: 'not', node: everything };

/**
 * The same query in normal form: an `and` in an `and` and an `or` in an `or` are dissolved, as are those of one node;
 * an empty `and` stands at the top only; a word that must be quoted is a phrase; names of users are lower case.
 */
export function normal(query: Query): Query {
  const where = normalNode(query.where);
  return query.sort === undefined ? { where } : { where, sort: query.sort };
}

function normalNode(node: Node): Node {
  switch (node.kind) {
    case 'and': {
      const nodes = node.nodes.map(normalNode).flatMap((each) => (each.kind === 'and' ? each.nodes : [each]));
      const [first] = nodes;
      return first !== undefined && nodes.length === 1 ? first : { kind: 'and', nodes };
    }
    case 'or': {
      const nodes = node.nodes.map(nested).flatMap((each) => (each.kind === 'or' ? each.nodes : [each]));
      const [first] = nodes;
      if (first === undefined) return nothing;
      return nodes.length === 1 ? first : { kind: 'or', nodes };
    }
    case 'not':
      return { kind: 'not', node: nested(node.node) };
    case 'word':
      return node.prefix || (isBareWord(node.text) && !node.text.endsWith('*'))
        ? node
        : { kind: 'phrase', text: node.text };
    case 'from':
      return node.any.length === 0 ? nothing : { kind: 'from', any: node.any.map((name) => name.toLowerCase()) };
    case 'mention':
      return { kind: 'mention', name: node.name.toLowerCase() };
    case 'label':
    case 'in':
    case 'stage':
      return node.any.length === 0 ? nothing : node;
    case 'time':
      return node.from === undefined && node.to === undefined ? everything : node;
    default:
      return node;
  }
}

/** Under an `or` or a `not`, where nothing at all cannot be written. */
function nested(node: Node): Node {
  const result = normalNode(node);
  return result.kind === 'and' && result.nodes.length === 0 ? everything : result;
}
