/**
 * The rule of a computed tile, line by line. `failed = #pipeline:* label:Failed since:1d | by #service` measures; all other
 * lines are labels that the tile gets: `value:{failed} of {all}`, `AL if {failed / all %} > 20`, `else UP`.
 */

import { parseColor } from '../labels/colors.ts';
import type { Query } from '../query/ast.ts';
import { QueryError } from '../query/error.ts';
import { parse } from '../query/parse.ts';
import { type BucketUnit, bucketUnits } from '../time/buckets.ts';
import { type Expression, namesIn, readExpression } from './expression.ts';

export interface NumberLine {
  readonly name: string;
  readonly query: Query;
  /** The query as it was written. */
  readonly text: string;
  /** As statistics take it; `count` unless told. */
  readonly measure?: string;
  /** Likewise; a series of groups. */
  readonly group?: string;
  /** A series in time. */
  readonly bucket?: BucketUnit;
  /** In place of a number: what follows this start in a label of the first message. */
  readonly label?: string;
}

export interface Condition {
  readonly left: Expression;
  readonly compare: Compare;
  /** A time in ms. */
  readonly right: Expression | number;
}

export interface LabelLine {
  readonly parts: readonly (string | Expression)[];
  readonly color?: string;
  readonly when?: Condition;
  /** Only where no line of its chain before it held. */
  readonly isElse: boolean;
}

export interface Rule {
  readonly numbers: readonly NumberLine[];
  readonly labels: readonly LabelLine[];
}

/** Says in a sentence which line cannot be followed, and why. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
}

const compares = ['<=', '>=', '!=', '<', '>', '='] as const;
type Compare = (typeof compares)[number];

const mostNumbers = 8;
const mostLabels = 24;

const numberLine = /^([a-z]\w{0,29})\s+=\s+(.*)$/i;
const conditional = /^(.*?)\s+if\s+\{([^{}]*)\}\s*(<=|>=|!=|<|>|=)\s*(\{[^{}]*\}|[^\s{}]+)$/;
const coloured = /^(.*\S)\s+in\s+(\S+|(?:rgb|hsl)a?\([^()]*\))$/;

/** Throws `RuleError`. @param text without the fence around it */
export function readRule(text: string): Rule {
  const numbers: NumberLine[] = [];
  const labels: LabelLine[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, name, asked] = numberLine.exec(line) ?? [];
    if (name !== undefined && asked !== undefined) numbers.push(readNumber(name, asked));
    else labels.push(readLabel(line, labels.at(-1)));
  }
  if (labels.length === 0) throw new RuleError('It sets no label; add a line such as value:{name}');
  if (numbers.length > mostNumbers) throw new RuleError(`It measures more than ${mostNumbers} numbers`);
  if (labels.length > mostLabels) throw new RuleError(`It has more than ${mostLabels} lines of labels`);
  const known = new Map(numbers.map((each) => [each.name, each]));
  if (known.size < numbers.length) throw new RuleError('Two lines measure under the same name');
  for (const expression of labels.flatMap(expressionsIn)) {
    for (const each of namesIn(expression)) checkName(each, known.get(each), expression);
  }
  return { numbers, labels };
}

function checkName(name: string, line: NumberLine | undefined, { kind }: Expression): void {
  if (!line) throw new RuleError(`Nothing is measured as ${name}; add a line ${name} = <query>`);
  const isSeries = line.group !== undefined || line.bucket !== undefined;
  if (kind === 'names' && !isSeries) {
    throw new RuleError(`${name} has no names; measure it by a group or per a bucket`);
  }
}

function readNumber(name: string, asked: string): NumberLine {
  const [text = '', ...options] = asked.split(' | ').map((part) => part.trim());
  let line: NumberLine = { name, text, query: readQuery(name, text) };
  for (const option of options) {
    const [, word, rest = ''] = /^(by|per|label)\s+(.+)$/.exec(option) ?? [];
    if (word === 'by') line = { ...line, group: rest };
    else if (word === 'per') line = { ...line, bucket: readBucket(name, rest) };
    else if (word === 'label') line = { ...line, label: rest };
    else line = { ...line, measure: option };
  }
  if (line.group !== undefined && line.bucket !== undefined) {
    throw new RuleError(`${name} is either by a group or per a bucket`);
  }
  return line;
}

function readQuery(name: string, text: string): Query {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof QueryError) throw new RuleError(`${name}: ${error.message}`);
    throw error;
  }
}

function readBucket(name: string, text: string): BucketUnit {
  const unit = bucketUnits.find((each) => each === text);
  if (unit) return unit;
  throw new RuleError(`${name}: there is no bucket ${text}; use ${bucketUnits.join(', ')}`);
}

function readLabel(line: string, before: LabelLine | undefined): LabelLine {
  const isElse = /^else\s/.test(line);
  if (isElse && before?.when === undefined) throw new RuleError('else stands below no line with if');
  const [, start, left, sign, right] = conditional.exec(line) ?? [];
  const compare = compares.find((each) => each === sign);
  if (start === undefined && /\sif\s+\{/.test(line)) {
    throw new RuleError(`The condition in "${line}" cannot be read; write if {name} > 10`);
  }
  const when =
    compare !== undefined && left !== undefined && right !== undefined
      ? { left: expressionOf(left), compare, right: readRight(right) }
      : undefined;
  const text = (start ?? line).replace(/^else\s+/, '');
  const [, words, named] = coloured.exec(text) ?? [];
  const color = named === undefined ? null : parseColor(named);
  return { parts: readParts(color === null ? text : (words ?? text)), ...(color !== null && { color }), when, isElse };
}

function readParts(template: string): (string | Expression)[] {
  const parts = template
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? expressionOf(part.slice(1, -1)) : part));
  if (parts.length === 0) throw new RuleError('A line sets a label without a text');
  return parts;
}

function readRight(text: string): Expression | number {
  if (text.startsWith('{')) return expressionOf(text.slice(1, -1));
  const [, digits, unit] = /^([+-]?\d{1,15}(?:\.\d{1,6})?)(s|m|h|d)?$/.exec(text) ?? [];
  if (digits === undefined) throw new RuleError(`"${text}" is no number; write one such as 10, 2.5 or 15m`);
  return Number(digits) * (unit === undefined ? 1 : (spans.get(unit) ?? 1));
}

const spans = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

function expressionOf(text: string): Expression {
  const expression = readExpression(text);
  if (expression) return expression;
  throw new RuleError(`{${text}} cannot be read; write {name}, {part / all %} or {name.names}`);
}

function expressionsIn({ parts, when }: LabelLine): Expression[] {
  const compared = when ? [when.left, when.right] : [];
  return [...parts, ...compared].flatMap((part) => (typeof part === 'object' ? part : []));
}
