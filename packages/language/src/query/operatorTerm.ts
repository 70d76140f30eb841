/** Reads what stands behind the colon of an operator. */

import { stages } from '../stages.ts';
import { isUserName } from '../text/mentions.ts';
import { numberOf } from '../text/tags.ts';
import { hasKinds, isKinds, type LabelPattern, type Node, type Sort, sortFields, type TopicPattern } from './ast.ts';
import { quoted } from './bare.ts';
import type { Complain } from './error.ts';
import { nearest } from './nearest.ts';
import { type Operator, operatorNamed, operatorNames } from './operators.ts';
import type { OperatorSyntax, Value } from './syntax.ts';
import { compares } from './tagTerm.ts';
import { readPeriod, readPoint } from './time.ts';

/** Reads any operator but `sort:`; throws a QueryError when it is unknown or its values are none of its. */
export function readOperator(term: OperatorSyntax, complain: Complain): Node {
  const operator = operatorOf(term, complain);
  const values = valuesOf(term, operator, complain);
  const [value] = values;
  switch (operator.name) {
    case 'label':
      return { kind: 'label', any: values.map(readLabel) };
    case 'from':
      return { kind: 'from', any: values.map((each) => readUser(each, complain)) };
    case 'in':
      return { kind: 'in', any: values.map((each) => readTopic(each, complain)) };
    case 'stage':
      return { kind: 'stage', any: values.map((each) => readChoice(each, stages, complain)) };
    case 'is':
      return { kind: 'is', what: readChoice(value, isKinds, complain) };
    case 'has':
      return { kind: 'has', what: readChoice(value, hasKinds, complain) };
    case 'since':
    case 'until':
      return readSide(operator.name, value, complain);
    case 'created':
    case 'updated':
      return readTime(operator.name, value, complain);
    case 'votes':
    case 'replies':
    case 'likes':
      return readCount(operator.name, value, complain);
    case 'key':
      return { kind: 'key', key: value.text };
    case 'id':
    case 'thread':
      return { kind: operator.name, id: value.text };
    case 'sort':
      throw complain(term, '"sort:" orders the whole query; it stands once, outside of parentheses and beside no OR.');
  }
}

/** Reads `sort:field` or `sort:-field`. */
export function readSort(term: OperatorSyntax, complain: Complain): Sort {
  const [value] = valuesOf(term, operatorOf(term, complain), complain);
  const descending = value.text.startsWith('-');
  const name = {
    ...value,
    text: descending ? value.text.slice(1) : value.text,
    start: value.start + Number(descending),
  };
  return { field: readChoice(name, sortFields, complain), descending };
}

function operatorOf(term: OperatorSyntax, complain: Complain): Operator {
  const operator = operatorNamed(term.name);
  if (operator !== undefined) return operator;
  const near = nearest(term.name.toLowerCase(), operatorNames);
  const asText = quoted(`${term.name}:${term.values.map((value) => value.text).join(',')}`);
  const message = `There is no operator "${term.name}:"; the nearest is "${near.word}:". To search for the text itself, write ${asText}.`;
  if (near.slips > Math.max(1, term.name.length / 3)) {
    throw complain(term, message, { message: 'Put it in quotes to search for the text itself.', text: asText });
  }
  const name = { start: term.start, end: term.start + term.name.length };
  throw complain(name, message, { message: `Did you mean "${near.word}:"?`, text: near.word });
}

/** The values, none of them empty; only one where the operator takes no list. */
function valuesOf(term: OperatorSyntax, operator: Operator, complain: Complain): [Value, ...Value[]] {
  const [first, ...rest] = term.values;
  const example = operator.examples[0] ?? '';
  const empty = term.values.find((value) => value.text === '' && !value.quoted);
  if (first === undefined || (rest.length === 0 && empty !== undefined)) {
    throw complain(term, `Something must stand behind "${operator.name}:", as in "${example}".`);
  }
  if (operator.list) {
    if (empty !== undefined) throw complain(term, 'Between two commas must stand a value.');
    return [first, ...rest];
  }
  if (rest.length === 0) return [first];
  // Where a comma lists nothing it is part of the text.
  if (operator.takes === 'text' && term.values.every((value) => !value.quoted)) {
    const text = term.values.map((value) => value.text).join(',');
    return [{ ...first, text, end: term.end }];
  }
  const alternatives = term.values.map((value) => `${operator.name}:${value.text}`).join(' OR ');
  throw complain(term, `"${operator.name}:" takes one value.`, {
    message: 'Join several by OR.',
    text: `(${alternatives})`,
  });
}

function readLabel(value: Value): LabelPattern {
  if (value.quoted) return { text: value.text, prefix: value.star };
  const prefix = value.text.endsWith('*');
  return { text: prefix ? value.text.slice(0, -1) : value.text, prefix };
}

function readUser(value: Value, complain: Complain): string {
  const name = value.text.replace(/^@/, '').toLowerCase();
  if (name === 'me' || isUserName(name)) return name;
  throw complain(value, `"${value.text}" can be no user: names are 1 to 64 letters, digits, "_", "." or "-".`);
}

function readTopic(value: Value, complain: Complain): TopicPattern {
  const text = value.text + (value.star ? '*' : '');
  const parts = text.split('/').filter((part) => part !== '');
  const subtree = parts.at(-1) === '*';
  const names = subtree ? parts.slice(0, -1) : parts;
  if (names.some((name) => name.includes('*'))) {
    throw complain(value, 'A star stands alone behind a slash, for all topics below, as in "in:/Build/*".');
  }
  if (names.length === 0 && !subtree) {
    throw complain(value, 'A topic has a name, as in "in:/Build"; "in:/*" is all of them.');
  }
  return { path: names.map((name) => `/${name}`).join(''), subtree };
}

function readChoice<Choice extends string>(value: Value, choices: readonly Choice[], complain: Complain): Choice {
  const text = value.text.toLowerCase();
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  const near = nearest(text, choices);
  throw complain(value, `"${value.text}" is none of ${choices.join(', ')}.`, {
    message: `Did you mean "${near.word}"?`,
    text: near.word,
  });
}

function readSide(name: 'since' | 'until', value: Value, complain: Complain): Node {
  const point = readPoint(value.text);
  if (point === null) {
    throw complain(value, `"${value.text}" is no time: write 30m, 12h, 7d, 2w, a day as 2026-11-22, or an instant.`);
  }
  return { kind: 'time', field: 'created', ...(name === 'since' ? { from: point } : { to: point }) };
}

function readTime(field: 'created' | 'updated', value: Value, complain: Complain): Node {
  const period = readPeriod(value.text);
  if (period !== null) return { kind: 'time', field, ...period };
  const isAgo = readPoint(value.text)?.kind === 'ago';
  throw complain(
    value,
    isAgo
      ? `Before "${value.text}" must stand "<" for the time since then, or ">" for the time before.`
      : `"${value.text}" is no period: write <2h, >30d, a day as 2026-11-22, or two days with ".." between.`,
    isAgo ? { message: 'Did you mean the time since then?', text: `<${value.text}` } : undefined,
  );
}

function readCount(field: 'votes' | 'replies' | 'likes', value: Value, complain: Complain): Node {
  const [, sign = '', digits = ''] = /^(>=|<=|>|<|=|)(.*)$/s.exec(value.text) ?? [];
  const compare = compares.get(sign || '=');
  const number = numberOf(digits);
  if (compare !== undefined && number !== null) return { kind: 'count', field, compare, value: number };
  throw complain(value, `"${value.text}" is no number: write "${field}:3" or "${field}:>=3".`);
}
