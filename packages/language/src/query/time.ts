/** Points and periods of time in a query: reading and writing. */

import { formatInstant, parseInstant } from '../time/instant.ts';
import { isDay } from '../time/range.ts';
import type { Node, TimePoint } from './ast.ts';

type TimeNode = Extract<Node, { kind: 'time' }>;
type Period = Pick<TimeNode, 'from' | 'to'>;

const ago = /^(\d{1,5})([mhdw])$/;
const bound = /^(>=|<=|>|<)(.*)$/;
const units = ['m', 'h', 'd', 'w'] as const;

/** `7d`, `2026-11-01` or `2026-11-01T09:30:00Z`; null for anything else. */
export function readPoint(text: string): TimePoint | null {
  const [, amount = '', unitLetter] = ago.exec(text) ?? [];
  const unit = units.find((each) => each === unitLetter);
  if (unit !== undefined) return { kind: 'ago', amount: Number(amount), unit };
  if (isDay(text)) return { kind: 'day', date: text };
  return parseInstant(text) === null ? null : { kind: 'instant', iso: text };
}

export function writePoint(point: TimePoint): string {
  switch (point.kind) {
    case 'ago':
      return `${point.amount}${point.unit}`;
    case 'day':
      return point.date;
    case 'instant':
      return point.iso;
  }
}

/**
 * `a..b`, `a..`, `..b`, a day, an instant, or one with `<`, `<=`, `>` or `>=`. Before now, less is later: `<2h` is within
 * the last two hours. Null for anything else, `2h` alone included.
 */
export function readPeriod(text: string): Period | null {
  const dots = text.indexOf('..');
  if (dots >= 0) return readEnds(text.slice(0, dots), text.slice(dots + 2));
  const [, compare, rest = ''] = bound.exec(text) ?? [];
  const point = readPoint(compare === undefined ? text : rest);
  if (point === null) return null;
  if (point.kind === 'ago') {
    if (compare === undefined) return null;
    return compare.startsWith('<') ? { from: point } : { to: point };
  }
  switch (compare) {
    case '>=':
      return { from: point };
    case '<=':
      return { to: point };
    case '>': {
      const from = neighbour(point, 1);
      return from === null ? null : { from };
    }
    case '<': {
      const to = neighbour(point, -1);
      return to === null ? null : { to };
    }
    default:
      return { from: point, to: point };
  }
}

/** The text behind the operator, with the operator that fits it best. */
export function writeTime({ field, from, to }: TimeNode): string {
  if (from !== undefined && to !== undefined) {
    const [first, last] = [writePoint(from), writePoint(to)];
    return first === last && from.kind !== 'ago' ? `${field}:${first}` : `${field}:${first}..${last}`;
  }
  if (from !== undefined) {
    if (field === 'created') return `since:${writePoint(from)}`;
    return `${field}:${from.kind === 'ago' ? '<' : '>='}${writePoint(from)}`;
  }
  if (to === undefined) return '*';
  if (field === 'created') return `until:${writePoint(to)}`;
  return `${field}:${to.kind === 'ago' ? '>' : '<='}${writePoint(to)}`;
}

function readEnds(first: string, last: string): Period | null {
  const from = first === '' ? undefined : readPoint(first);
  const to = last === '' ? undefined : readPoint(last);
  if (from === null || to === null || (from === undefined && to === undefined)) return null;
  return { ...(from && { from }), ...(to && { to }) };
}

/** The next or previous day, or millisecond; null where the calendar ends. */
function neighbour(point: Exclude<TimePoint, { kind: 'ago' }>, step: 1 | -1): TimePoint | null {
  if (point.kind === 'day') {
    const noon = parseInstant(`${point.date}T12:00:00Z`) ?? 0;
    const date = formatInstant(noon + step * 86_400_000).slice(0, 10);
    return isDay(date) ? { kind: 'day', date } : null;
  }
  const iso = formatInstant((parseInstant(point.iso) ?? 0) + step);
  return parseInstant(iso) === null ? null : { kind: 'instant', iso };
}
