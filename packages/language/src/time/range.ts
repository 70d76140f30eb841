/** When a point of time in a query is. */

import { DateTime } from 'luxon';
import type { TimePoint } from '../query/ast.ts';
import { parseInstant } from './instant.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name, for days. */
  readonly zone: string;
}

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** The first millisecond of a point: the start of a day, the point itself otherwise. Throws a RangeError as `dayIn`. */
export function startOf(point: TimePoint, clock: Clock): number {
  return point.kind === 'day' ? startOfDay(point.date, clock.zone) : exact(point, clock);
}

/** The last millisecond of a point: the end of a day, the point itself otherwise. Throws a RangeError as `dayIn`. */
export function endOf(point: TimePoint, clock: Clock): number {
  return point.kind === 'day' ? endOfDay(point.date, clock.zone) : exact(point, clock);
}

/**
 * The first millisecond of a day, `2026-11-22`, in a zone. Not always midnight: some clocks change then, and where they
 * are put back over it, the first of two midnights. Throws a RangeError as `dayIn`.
 */
export function startOfDay(date: string, zone: string): number {
  const start = dayIn(date, zone).startOf('day');
  const before = start.minus({ milliseconds: 1 });
  const isSecond = before.hasSame(start, 'day');
  return start.toMillis() - (isSecond ? before.offset - start.offset : 0) * 60_000;
}

/** The last millisecond of a day in a zone. Throws a RangeError as `dayIn`. */
export function endOfDay(date: string, zone: string): number {
  const next = dayIn(date, zone).setZone('utc', { keepLocalTime: true }).plus({ days: 1 });
  return startOfDay(next.toISODate() ?? '', zone) - 1;
}

/** Whether a day, `2026-11-22`, exists. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && parseInstant(`${date}T00:00:00Z`) !== null;
}

/** Throws a RangeError for a day or a zone that does not exist. */
function dayIn(date: string, zone: string): DateTime {
  const day = DateTime.fromISO(date, { zone });
  if (!day.isValid) throw new RangeError(`No day ${date} in zone ${zone}`);
  return day;
}

function exact(point: Exclude<TimePoint, { kind: 'day' }>, clock: Clock): number {
  if (point.kind === 'ago') return clock.now - point.amount * unitMs[point.unit];
  const ms = parseInstant(point.iso);
  if (ms === null) throw new RangeError(`No instant ${point.iso}`);
  return ms;
}
