/** Tags in a query: reading and writing. */

import { decodePercent } from '../text/percent.ts';
import { isTag, numberOf, tagKeyValue, writeTag } from '../text/tags.ts';
import { tokens } from '../text/tokens.ts';
import type { Compare, Node } from './ast.ts';
import { quoted } from './bare.ts';
import type { Complain } from './error.ts';
import type { TagSyntax } from './syntax.ts';

type TagNode = Extract<Node, { kind: 'tag' | 'tagKey' | 'tagNumber' }>;

const comparison = /^(>=|<=|>|<|=)(.*)$/s;
export const compares: ReadonlyMap<string, Compare> = new Map(
  (['=', '>', '>=', '<', '<='] as const).map((compare) => [compare, compare]),
);

/** Reads `#tag`, `#key:value`, `#key:"value"`, `#"tag"`, `#key:*` or `#key:>=3`; throws a QueryError for all else. */
export function readTag(term: TagSyntax, complain: Complain): TagNode {
  if (term.quoted !== null) return readQuoted(term, term.quoted, complain);
  const { written } = term;
  const colon = written.indexOf(':');
  const key = decodePercent(written.slice(0, colon));
  const value = written.slice(colon + 1);
  if (colon > 0 && value === '*') return { kind: 'tagKey', key };

  const [, sign = '', operand = ''] = (colon > 0 && comparison.exec(value)) || [];
  const compare = compares.get(sign);
  const number = numberOf(operand);
  if (compare !== undefined && number !== null) return { kind: 'tagNumber', key, compare, value: number };

  // As in a text, a final `. , ? :` is no part of the tag.
  const [token] = tokens(`#${written}`);
  const isWhole = token?.kind === 'tag' && /^[.,?:]*$/.test(written.slice(token.name.length));
  if (isWhole) return { kind: 'tag', name: decodePercent(token.name) };
  throw complain(term, problemOf(written, compare), {
    message: 'To search for the text itself, put it in quotes.',
    text: quoted(`#${written}`),
  });
}

/** The shortest form that reads back to the same node. */
export function writeTagTerm(node: TagNode): string {
  switch (node.kind) {
    case 'tagKey':
      return `#${writeKey(node.key)}:*`;
    case 'tagNumber':
      return `#${writeKey(node.key)}:${node.compare}${decimal(node.value)}`;
    case 'tag':
      return writeName(node.name);
  }
}

/** `#key:` as it begins a term of which the value is still to come. */
export function writeKeyStart(key: string): string {
  return `#${writeKey(key)}:`;
}

/** A number as the language writes it, without an exponent. */
export function decimal(value: number): string {
  const short = String(value);
  return short.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 21 }) : short;
}

function readQuoted(term: TagSyntax, text: string, complain: Complain): TagNode {
  if (text === '') throw complain(term, 'The quotes of this tag are empty.');
  if (term.written === '') return { kind: 'tag', name: text };
  if (term.written.length > 1 && term.written.endsWith(':')) {
    return { kind: 'tag', name: `${decodePercent(term.written.slice(0, -1))}:${text}` };
  }
  throw complain(term, 'Only the value of a tag may stand in quotes.', {
    message: 'Put a colon before the value.',
    text: `#${term.written.replace(/:$/, '') || 'key'}:${quoted(text)}`,
  });
}

function problemOf(written: string, compare: Compare | undefined): string {
  if (compare !== undefined) return `Behind "${compare}" must stand a number, as in "#key:${compare}3".`;
  if (written.includes('*')) return 'A star stands alone for any value, as in "#key:*"; it cannot end a tag.';
  return `"#${written}" can be no tag: a tag is made of letters, digits and / . _ - : + @ ? & ~ = , % and is no mere number.`;
}

function writeName(name: string): string {
  const parts = tagKeyValue(name);
  const readsAsNumber = parts !== null && /^=[+-]?\d/.test(parts.value);
  if (isTag(name) && !name.includes('%') && !readsAsNumber) return `#${name}`;
  return parts === null ? `#${quoted(name)}` : `#${writeKey(parts.key)}:${quoted(parts.value)}`;
}

function writeKey(key: string): string {
  return writeTag(key).slice(1).replaceAll(':', '%3A');
}
