/** The times that are offered, each as the operator writes it. */

import type { OperatorName } from '@tagloop/language/query/operators';
import { makeValue, type Value } from './value.ts';
import type { queryWords } from './words.ts';

type Words = (typeof queryWords)['en'];

/** @param today noon of the reader's day */
export function timeValues(operator: OperatorName, words: Words, today: Date): Value[] {
  const isPeriod = operator === 'created' || operator === 'updated';
  const weekday = (today.getDay() + 6) % 7;
  const ago = [
    ['1h', words.hour],
    ['24h', words.day],
    ['7d', words.week],
    ['30d', words.month],
  ] as const;
  const days = [
    [dayBefore(today, 0), words.today],
    [dayBefore(today, 1), words.yesterday],
    [dayBefore(today, weekday), words.thisWeek],
    [dayBefore(today, today.getDate() - 1), words.thisMonth],
  ] as const;
  const wholeDays = isPeriod
    ? days.map(([day, name], index) => [index < 2 ? day : `${day}..`, name] as const)
    : operator === 'until'
      ? days.slice(0, 2)
      : days;
  const spans = ago.map(([span, name]) => [isPeriod ? `<${span}` : span, name] as const);
  return [...(operator === 'until' ? [] : spans), ...wholeDays].map(([text, name]) =>
    makeValue({ kind: 'plain', text }, { search: `${text} ${name}`, detail: name }),
  );
}

/** `2026-11-22`, in the reader's zone. */
function dayBefore(today: Date, days: number): string {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days, 12);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
