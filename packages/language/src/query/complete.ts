/** What a search box may complete where the caret stands. */

import { type Operator, operatorNamed } from './operators.ts';

export interface Completion {
  readonly kind: 'operator' | 'tag' | 'label' | 'user' | 'topic' | 'stage' | 'value';
  /** The stretch that a choice replaces, without the sign or the operator before it; quotes belong to it. */
  readonly from: number;
  readonly to: number;
  /** What is typed of it, from its start to the caret, without quotes. */
  readonly prefix: string;
  /** The operator whose value is completed; absent behind a sign. */
  readonly operator?: Operator;
}

/** A dash that negates, then what the term is: an operator, a sign, or nothing. */
const termStart = /^(?:-(?=[^-]))?(?:(\p{L}[\p{L}\p{N}_-]*):(?!\/\/)|([#＃])|([@＠]))?/u;

/** What the caret stands in; null inside of a phrase or behind an operator that does not exist. */
export function completionAt(text: string, caret: number): Completion | null {
  const start = termStartBefore(text, caret);
  const typed = text.slice(start, caret);
  const [head = '', name, hash, at] = termStart.exec(typed) ?? [];
  const from = start + head.length;
  if (hash !== undefined) return completion('tag', text, from, caret, false);
  if (at !== undefined) return completion('user', text, from, caret, false);
  if (name === undefined) {
    return text.charAt(from) === '"' && from < caret ? null : completion('operator', text, from, caret, false);
  }
  const operator = operatorNamed(name);
  if (operator === undefined) return null;
  const valueStart = operator.list ? from + lastValueStart(text.slice(from, caret)) : from;
  return { ...completion(kindOf(operator), text, valueStart, caret, operator.list), operator };
}

function kindOf({ takes }: Operator): Completion['kind'] {
  switch (takes) {
    case 'label':
    case 'user':
    case 'topic':
    case 'stage':
      return takes;
    default:
      return 'value';
  }
}

function completion(kind: Completion['kind'], text: string, from: number, caret: number, list: boolean): Completion {
  return { kind, from, to: endAfter(text, from, caret, list), prefix: text.slice(from, caret).replaceAll('"', '') };
}

/** Where the term begins in which the caret stands: behind the last blank or parenthesis outside of quotes. */
function termStartBefore(text: string, caret: number): number {
  let start = 0;
  for (const { at, character } of outsideQuotes(text.slice(0, caret))) {
    if (/[()\p{White_Space}]/u.test(character)) start = at + 1;
  }
  return start;
}

/** Behind the last comma outside of quotes. */
function lastValueStart(values: string): number {
  let start = 0;
  for (const { at, character } of outsideQuotes(values)) {
    if (character === ',') start = at + 1;
  }
  return start;
}

/** The end of the value around the caret, its closing quotes included; in a list a comma ends it, too. */
function endAfter(text: string, from: number, caret: number, list: boolean): number {
  for (const { at, character } of outsideQuotes(text.slice(from))) {
    const ends = /[()\p{White_Space}]/u.test(character) || (list && character === ',');
    if (ends && from + at >= caret) return from + at;
  }
  return text.length;
}

/** The characters of a text that stand in no quotes, which are themselves left out. */
function* outsideQuotes(text: string): Generator<{ at: number; character: string }> {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted) yield { at, character };
  }
}
