/** A query as the terms that stand side by side, for those who change one of them. */

import type { Node, Query } from './ast.ts';
import { normal } from './normal.ts';
import { type OperatorName, operatorNamed } from './operators.ts';
import { print, writeLabel, writeTopic } from './print.ts';

/** One term taken apart; its values are text, so that they may also be what somebody is still writing. */
export interface Part {
  readonly isNegative: boolean;
  /** `label:`, `#`, `@`; empty for words, phrases and what stands in parentheses. */
  readonly head: string;
  /** As they are written; several only behind an operator that takes a list. */
  readonly values: readonly string[];
}

/** The parts of a query in their order; the order of the messages comes last, as `sort:`. */
export function partsOf(query: Query): readonly Part[] {
  const { where } = normal(query);
  const terms = where.kind === 'and' ? where.nodes : [where];
  const parts = terms.map((term) =>
    term.kind === 'not'
      ? { ...headAndValues(term.node), isNegative: true }
      : { ...headAndValues(term), isNegative: false },
  );
  if (query.sort === undefined) return parts;
  const field = `${query.sort.descending ? '-' : ''}${query.sort.field}`;
  return [...parts, { isNegative: false, head: 'sort:', values: [field] }];
}

/** The text of a query with these parts; one without a value is left out. */
export function fromParts(parts: readonly Part[]): string {
  return parts
    .filter(({ values }) => values.length > 0)
    .map(writePart)
    .join(' ');
}

export function writePart({ isNegative, head, values }: Part): string {
  const text = head + values.join(',');
  if (!isNegative) return text;
  // Two dashes would begin a word.
  return text.startsWith('-') ? `-(${text})` : `-${text}`;
}

function headAndValues(term: Node): Omit<Part, 'isNegative'> {
  const operator = operatorTerm(term);
  if (operator) return { head: `${operator.name}:`, values: operator.values };
  const text = print({ where: term });
  switch (term.kind) {
    case 'and':
    case 'or':
    case 'not':
      return { head: '', values: [`(${text})`] };
    case 'tag':
    case 'tagKey':
    case 'tagNumber':
    case 'mention':
      return { head: text.slice(0, 1), values: [text.slice(1)] };
    case 'key':
    case 'id':
    case 'thread':
      return { head: `${term.kind}:`, values: [text.slice(term.kind.length + 1)] };
    default:
      return { head: '', values: [text] };
  }
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
