/** What stands between braces in the lines of a computed tile: `{failed}`, `{failed / all %}`, `{runs.names}`. */

import type { Measured } from './measured.ts';

type Operand = { readonly name: string } | { readonly number: number };

export type Expression =
  /** The names of a series. */
  | { readonly kind: 'names'; readonly of: string }
  /** What was measured, as it is. */
  | { readonly kind: 'value'; readonly of: string }
  | {
      readonly kind: 'sum';
      readonly left: Operand;
      readonly operator: '+' | '-' | '/';
      readonly right: Operand;
      /** A part of a whole in per cent. */
      readonly percent: boolean;
    };

const name = '[a-z]\\w{0,29}';
const operand = `${name}|\\d{1,15}(?:\\.\\d{1,6})?`;
const names = new RegExp(`^(${name})\\.names$`, 'i');
const value = new RegExp(`^${name}$`, 'i');
const sum = new RegExp(`^(${operand})\\s*([-+/])\\s*(${operand})(\\s*%)?$`, 'i');

/** Null for what cannot be read. @param text without the braces */
export function readExpression(text: string): Expression | null {
  const given = text.trim();
  const [, series] = names.exec(given) ?? [];
  if (series !== undefined) return { kind: 'names', of: series };
  if (value.test(given)) return { kind: 'value', of: given };
  const [, left, sign, right, percent] = sum.exec(given) ?? [];
  const operator = operators.find((each) => each === sign);
  if (left === undefined || right === undefined || operator === undefined) return null;
  return { kind: 'sum', left: readOperand(left), operator, right: readOperand(right), percent: percent !== undefined };
}

const operators = ['+', '-', '/'] as const;

function readOperand(text: string): Operand {
  return /^\d/.test(text) ? { number: Number(text) } : { name: text };
}

/** Names of what it is made of. */
export function namesIn(expression: Expression): string[] {
  if (expression.kind !== 'sum') return [expression.of];
  return [expression.left, expression.right].flatMap((each) => ('name' in each ? each.name : []));
}

/** Null where there is none: nothing was measured, or it is divided by zero. */
export function numberOfExpression(expression: Expression, measured: ReadonlyMap<string, Measured>): number | null {
  if (expression.kind === 'names') return null;
  if (expression.kind === 'value') return totalOf(measured.get(expression.of));
  const of = (each: Operand) => ('name' in each ? totalOf(measured.get(each.name)) : each.number);
  const [left, right] = [of(expression.left), of(expression.right)];
  if (left === null || right === null) return null;
  const result = calculate(left, expression.operator, right);
  if (!Number.isFinite(result)) return null;
  return expression.percent ? result * 100 : result;
}

function calculate(left: number, operator: '+' | '-' | '/', right: number): number {
  if (operator === '+') return left + right;
  return operator === '-' ? left - right : left / right;
}

/** Whether it is a time: a sum of times is one, their ratio is none. */
export function isDuration(expression: Expression, measured: ReadonlyMap<string, Measured>): boolean {
  if (expression.kind === 'sum' && expression.operator === '/') return false;
  return namesIn(expression).some((each) => {
    const found = measured.get(each);
    return found !== undefined && found.kind !== 'text' && found.isDuration;
  });
}

function totalOf(measured: Measured | undefined): number | null {
  if (measured === undefined) return null;
  if (measured.kind !== 'text') return measured.total;
  const text = measured.text?.trim() ?? '';
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
