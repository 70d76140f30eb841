/** From the tree of a query to its text. */

import type { LabelPattern, Node, Query, TopicPattern } from './ast.ts';
import { isBareText, isBareValue, isBareWord, quoted } from './bare.ts';
import { normal } from './normal.ts';
import { decimal, writeTagTerm } from './tagTerm.ts';
import { writeTime } from './time.ts';

/** The text of a query in its shortest form; `parse` reads it back to the same tree in normal form. */
export function print(query: Query): string {
  const { where, sort } = normal(query);
  if (sort === undefined) return write(where);
  const order = `sort:${sort.descending ? '-' : ''}${sort.field}`;
  return [where.kind === 'or' ? `(${write(where)})` : write(where), order].filter((part) => part !== '').join(' ');
}

function write(node: Node): string {
  switch (node.kind) {
    case 'and':
      return node.nodes.map((each) => (each.kind === 'or' ? `(${write(each)})` : write(each))).join(' ');
    case 'or':
      return node.nodes.map(write).join(' OR ');
    case 'not':
      return `-${isCompound(node.node) ? `(${write(node.node)})` : write(node.node)}`;
    case 'word':
      return writeWord(node.text, node.prefix);
    case 'phrase':
      return quoted(node.text);
    case 'tag':
    case 'tagKey':
    case 'tagNumber':
      return writeTagTerm(node);
    case 'label':
      return `label:${node.any.map(writeLabel).join(',')}`;
    case 'from':
      return `from:${node.any.join(',')}`;
    case 'mention':
      return `@${node.name}`;
    case 'in':
      return `in:${node.any.map(writeTopic).join(',')}`;
    case 'stage':
      return `stage:${node.any.join(',')}`;
    case 'is':
    case 'has':
      return `${node.kind}:${node.what}`;
    case 'time':
      return writeTime(node);
    case 'count':
      return `${node.field}:${node.compare === '=' ? '' : node.compare}${decimal(node.value)}`;
    case 'key':
      return `key:${isBareText(node.key) ? node.key : quoted(node.key)}`;
    case 'id':
    case 'thread':
      return `${node.kind}:${isBareText(node.id) ? node.id : quoted(node.id)}`;
  }
}

/** What needs parentheses behind a dash; two dashes would begin a word. */
function isCompound(node: Node): boolean {
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'not' || isDashed(node);
}

function isDashed(node: Node): boolean {
  return node.kind === 'word' && node.text.startsWith('-');
}

function writeWord(text: string, prefix: boolean): string {
  if (!prefix) return text;
  return isBareWord(`${text}*`) ? `${text}*` : `${quoted(text)}*`;
}

/** One value of `label:`. */
export function writeLabel({ text, prefix }: LabelPattern): string {
  if (prefix) return isBareValue(text) || text === '' ? `${text}*` : `${quoted(text)}*`;
  return isBareValue(text) ? text : quoted(text);
}

/** One value of `in:`. Quotes hide nothing in a topic: `"/Road map/*"` is a subtree, too. */
export function writeTopic({ path, subtree }: TopicPattern): string {
  const text = subtree ? `${path}/*` : path;
  return /[\p{White_Space}(),"]/u.test(text) ? quoted(text) : text;
}
