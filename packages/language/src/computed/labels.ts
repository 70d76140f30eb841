/** The labels that a computed tile gets of what was measured. */

import { type Expression, isDuration, numberOfExpression } from './expression.ts';
import { type Measured, nothing, writeDuration, writeNames, writeNumber, writeValues } from './measured.ts';
import { type Condition, type LabelLine, type Rule, RuleError } from './rule.ts';

export interface ComputedLabel {
  readonly text: string;
  /** The default one of the text unless told. */
  readonly color?: string;
}

type Measures = ReadonlyMap<string, Measured>;

/** As long as a label may be. */
const longest = 100;

/** Throws `RuleError` for one that is too long. */
export function computeLabels({ labels }: Rule, measured: Measures): ComputedLabel[] {
  const set = new Map<string, ComputedLabel>();
  let isSettled = false;
  for (const line of labels) {
    if (!line.isElse) isSettled = false;
    if (isSettled || !holds(line.when, measured)) continue;
    isSettled = true;
    const text = textOf(line, measured);
    if (text.length > longest) {
      throw new RuleError(`"${text.slice(0, 40)}…" has ${text.length} characters, and a label takes ${longest}`);
    }
    set.set(text, line.color === undefined ? { text } : { text, color: line.color });
  }
  return [...set.values()];
}

/** A number that there is not is neither more nor less than any. */
function holds(when: Condition | undefined, measured: Measures): boolean {
  if (!when) return true;
  const left = numberOfExpression(when.left, measured);
  const right = typeof when.right === 'number' ? when.right : numberOfExpression(when.right, measured);
  if (left === null || right === null) return false;
  switch (when.compare) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
    case '!=':
      return left !== right;
  }
}

function textOf({ parts }: LabelLine, measured: Measures): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : write(part, measured)))
    .join('')
    .trim();
}

function write(expression: Expression, measured: Measures): string {
  const found = expression.kind === 'sum' ? undefined : measured.get(expression.of);
  if (expression.kind === 'names') return found?.kind === 'series' ? writeNames(found.names) : nothing;
  if (found?.kind === 'text') return found.text ?? nothing;
  if (found?.kind === 'series') return writeValues(found.values, found.isDuration);
  const number = numberOfExpression(expression, measured);
  if (number === null) return nothing;
  if (isDuration(expression, measured)) return writeDuration(number);
  const isPercent = expression.kind === 'sum' && expression.percent;
  return isPercent ? String(Math.round(number * 10) / 10) : writeNumber(number);
}
