/** From the text of a query to its tree. */

import { isMention } from '../text/mentions.ts';
import type { Node, Query, Sort } from './ast.ts';
import { checkBalance } from './balance.ts';
import { quoted } from './bare.ts';
import { type Complain, complainAbout } from './error.ts';
import { parse as parseSyntax } from './grammar.gen.js';
import { normal } from './normal.ts';
import { readOperator, readSort } from './operatorTerm.ts';
import type { OperatorSyntax, Syntax } from './syntax.ts';
import { readTag } from './tagTerm.ts';

/** Values listed by commas count one each. */
const termLimit = 200;

/**
 * Reads a query; an empty one selects everything. The tree is in normal form, so that `parse(print(query))` gives it
 * back. Throws a QueryError that says where the text is wrong and, where it can, what would be right.
 */
export function parse(text: string): Query {
  const complain = complainAbout(text);
  checkBalance(text, complain);
  const syntax = parseSyntax(text);
  checkSize(syntax, complain);
  const { where, sort } = withoutSort(syntax, complain);
  return normal({ where: nodeOf(where, complain), ...(sort && { sort }) });
}

function checkSize(syntax: Syntax, complain: Complain): void {
  const surplus = leaves(syntax)[termLimit];
  if (surplus !== undefined) throw complain(surplus, `A query may have ${termLimit} terms, not more.`);
}

function leaves(syntax: Syntax): (Syntax | OperatorSyntax['values'][number])[] {
  switch (syntax.kind) {
    case 'and':
    case 'or':
      return syntax.terms.flatMap(leaves);
    case 'not':
      return leaves(syntax.term);
    case 'group':
      return leaves(syntax.inner);
    case 'operator':
      return [...syntax.values];
    default:
      return [syntax];
  }
}

/** Takes `sort:` out of the terms at the top; anywhere else it is an error when it is read. */
function withoutSort(syntax: Syntax, complain: Complain): { where: Syntax; sort?: Sort } {
  const terms = syntax.kind === 'and' ? syntax.terms : [syntax];
  const [sort, second] = terms.filter(isSort);
  if (sort === undefined) return { where: syntax };
  if (second !== undefined) {
    throw complain(second, 'A query has one order.', { message: 'Leave out the second.', text: '' });
  }
  const { start, end } = syntax;
  return {
    where: { kind: 'and', terms: terms.filter((term) => term !== sort), start, end },
    sort: readSort(sort, complain),
  };
}

function isSort(term: Syntax): term is OperatorSyntax {
  return term.kind === 'operator' && term.name.toLowerCase() === 'sort';
}

function nodeOf(syntax: Syntax, complain: Complain): Node {
  switch (syntax.kind) {
    case 'and':
      return { kind: 'and', nodes: syntax.terms.map((term) => nodeOf(term, complain)) };
    case 'or': {
      if (syntax.terms.some(isEmpty)) {
        throw complain(syntax, 'OR stands between two terms; to search for the word, write "or" in small letters.');
      }
      return { kind: 'or', nodes: syntax.terms.map((term) => nodeOf(term, complain)) };
    }
    case 'not':
      return { kind: 'not', node: nodeOf(syntax.term, complain) };
    case 'group':
      if (isEmpty(syntax.inner)) {
        throw complain(syntax, 'These parentheses are empty.', { message: 'Leave them out.', text: '' });
      }
      return nodeOf(syntax.inner, complain);
    case 'word':
      return syntax.text.endsWith('*')
        ? { kind: 'word', text: syntax.text.slice(0, -1), prefix: true }
        : { kind: 'word', text: syntax.text, prefix: false };
    case 'phrase':
      return syntax.star ? { kind: 'word', text: syntax.text, prefix: true } : { kind: 'phrase', text: syntax.text };
    case 'tag':
      return readTag(syntax, complain);
    case 'mention': {
      if (syntax.name.toLowerCase() === 'me' || isMention(syntax.name)) return { kind: 'mention', name: syntax.name };
      throw complain(syntax, `"@${syntax.name}" can call nobody: names are 1 to 64 letters, digits, "_", "." or "-".`, {
        message: 'To search for the text itself, put it in quotes.',
        text: quoted(`@${syntax.name}`),
      });
    }
    case 'operator':
      return readOperator(syntax, complain);
  }
}

function isEmpty(syntax: Syntax): boolean {
  return syntax.kind === 'and' && syntax.terms.length === 0;
}
