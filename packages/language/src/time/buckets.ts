/** Time cut into hours, days, weeks … of a zone, each as long as its clock makes it. */

import { DateTime, IANAZone } from 'luxon';
import { startOfDay } from './range.ts';

export const bucketUnits = ['minute', '30m', 'hour', '3h', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type BucketUnit = (typeof bucketUnits)[number];

/** Ends in ms since 1970; `to` is the first moment behind it. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
  /** `2026-W47`, `2026-11-22`, `2026-11-22T09:00:00+01:00`; `readTime` answers `from`. */
  readonly name: string;
}

const clockUnits = ['minute', '30m', 'hour', '3h'] as const;
type ClockUnit = (typeof clockUnits)[number];
type DateUnit = Exclude<BucketUnit, ClockUnit>;

/** Ms, for dates a little less than it can be: to see early that there are too many. */
const least: Readonly<Record<BucketUnit, number>> = {
  minute: 60_000,
  '30m': 1_800_000,
  hour: 3_600_000,
  '3h': 10_800_000,
  day: 82_800_000,
  week: 600_000_000,
  month: 2_415_000_000,
  quarter: 7_770_000_000,
  year: 31_530_000_000,
};

const names: Readonly<Record<DateUnit, string>> = {
  day: 'yyyy-MM-dd',
  week: "kkkk-'W'WW",
  month: 'yyyy-MM',
  quarter: "yyyy-'Q'q",
  year: 'yyyy',
};

/**
 * The buckets from the one that holds the first moment to the one that holds the last, without a gap; null when there
 * are more than `most`. Weeks begin on Monday.
 */
export function bucketsOver(
  first: number,
  last: number,
  unit: BucketUnit,
  zone: string,
  most: number,
): Bucket[] | null {
  if ((last - first) / least[unit] > 2 * most) return null;
  const buckets = isClockUnit(unit) ? clockBuckets(first, last, unit, zone) : dateBuckets(first, last, unit, zone);
  return buckets.length > most ? null : buckets;
}

function isClockUnit(unit: BucketUnit): unit is ClockUnit {
  return clockUnits.some((each) => each === unit);
}

/** Days and longer: a walk over the calendar, whose dates the zone then turns into moments. */
function dateBuckets(first: number, last: number, unit: DateUnit, zone: string): Bucket[] {
  const date = DateTime.fromMillis(first, { zone }).toISODate() ?? '';
  const buckets: Bucket[] = [];
  let start = DateTime.fromISO(date, { zone: 'utc' }).startOf(unit);
  let from = startOfDay(start.toISODate() ?? '', zone);
  while (from <= last) {
    const next = start.plus({ [unit]: 1 });
    const to = startOfDay(next.toISODate() ?? '', zone);
    // A zone that crosses the date line leaves out a day.
    if (to > from) buckets.push({ from, to, name: start.toFormat(names[unit]) });
    start = next;
    from = to;
  }
  return buckets;
}

/** Parts of a day: from one moment when the wall clock is full to the next, however long that takes. */
function clockBuckets(first: number, last: number, unit: ClockUnit, zone: string): Bucket[] {
  const length = least[unit];
  const { past } = wallClock(zone, length);
  const buckets: Bucket[] = [];
  let from = first - past(first);
  from -= past(from);
  while (from <= last) {
    let to = from + length;
    // A clock that was put is not full when the unit is over: it was a little before, or will be.
    if (past(to) > 0) to = past(to - past(to)) === 0 && to - past(to) > from ? to - past(to) : to + length - past(to);
    buckets.push({ from, to, name: DateTime.fromMillis(from, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ") });
    from = to;
  }
  return buckets;
}

/** How many ms ago the wall clock was full, as it goes now. */
function wallClock(zone: string, length: number): { past(ms: number): number } {
  const offsets = IANAZone.create(zone);
  return {
    past(ms) {
      const wall = ms + offsets.offset(ms) * 60_000;
      return ((wall % length) + length) % length;
    },
  };
}
