/** A query as the terms that stand side by side, for those who change one of them. */

import type { Node, Query } from './ast.ts';
import { type OperatorName, operatorNamed } from './operators.ts';
import { print, writeLabel, writeTopic } from './print.ts';

/** All of them must hold; none selects everything. */
export function termsOf({ where }: Query): readonly Node[] {
  return where.kind === 'and' ? where.nodes : [where];
}

export function withTerms(query: Query, terms: readonly Node[]): Query {
  return { ...query, where: { kind: 'and', nodes: terms } };
}

/** The query with a term in place of one of its own; null takes it away. */
export function replaceTerm(query: Query, index: number, term: Node | null): Query {
  const replaced = termsOf(query).flatMap((each, at) => (at === index ? (term ?? []) : each));
  return withTerms(query, replaced);
}

/** What a term selects becomes what it does not select, and back. */
export function negated(term: Node): Node {
  return term.kind === 'not' ? term.node : { kind: 'not', node: term };
}

/** A term of one operator, with its values as they are written; null for words, tags and what is made of several. */
export function operatorTerm(term: Node): { readonly name: OperatorName; readonly values: readonly string[] } | null {
  switch (term.kind) {
    case 'label':
      return { name: 'label', values: term.any.map(writeLabel) };
    case 'from':
      return { name: 'from', values: term.any };
    case 'in':
      return { name: 'in', values: term.any.map(writeTopic) };
    case 'stage':
      return { name: 'stage', values: term.any };
    case 'is':
    case 'has':
      return { name: term.kind, values: [term.what] };
    case 'time':
    case 'count': {
      const [, name = '', value = ''] = /^([a-z]+):(.*)$/s.exec(print({ where: term })) ?? [];
      const operator = operatorNamed(name);
      return operator ? { name: operator.name, values: [value] } : null;
    }
    default:
      return null;
  }
}
