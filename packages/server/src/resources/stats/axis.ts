/** The buckets of an answer, and the slots that SQL counts for them. */

import { type Bucket, bucketsOver } from '@tagloop/language/time/buckets';
import type { Clock } from '@tagloop/language/time/range';
import { HubError } from '../../contract/errors.ts';
import type { Alike } from './combine.ts';
import type { Plan } from './request.ts';
import { everyMinute, everyMs, everyQuarterHour, oneSlot, type Slots, slotsAround, slotsAt } from './slots.ts';

const mostBuckets = 2_500;
/** Ms: nothing is dated farther ahead of the clock than this. */
export const ahead = 5 * 60_000;

/** From `since`, else from the first message, to `until`, else to now or to the last message where that is later. */
export function bucketsOf(plan: Plan, alike: readonly Alike[], { now, zone }: Clock): readonly Bucket[] {
  if (plan.bucket === null) return [];
  const first = plan.bounds.from ?? alike.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last =
    plan.bounds.to ?? alike.reduce((most, { at }) => Math.max(most, at), Math.max(now, plan.bounds.from ?? now));
  if (first > last) return [];
  return cover(plan.bucket, first, last, zone);
}

/** Of one slot nothing is known but that the messages are in it: the fewer, the fewer rows. */
export function slotsOf(plan: Plan, { now, zone }: Clock): Slots {
  const { bucket, bounds, measure } = plan;
  const isNever = bounds.from !== null && bounds.to !== null && bounds.from > bounds.to;
  if (measure.kind === 'open' && (bucket === null || isNever)) return slotsAround(asOf(plan, now) + 1);
  // The last one of a bucket is told by its very time.
  if ('fold' in measure && measure.fold === 'last') return everyMs;
  if (bucket === null) return oneSlot;
  if (bounds.from === null) return bucket === 'minute' ? everyMinute : everyQuarterHour;
  const last = Math.max(bounds.from, bounds.to ?? now + ahead);
  const buckets = cover(bucket, bounds.from, last, zone);
  return slotsAt([...buckets.slice(0, 1).map(({ from }) => from), ...buckets.map(({ to }) => to)]);
}

/** When the number of open messages is asked for where there are no buckets. */
export function asOf({ bounds }: Plan, now: number): number {
  return bounds.to ?? now;
}

export function cover(unit: NonNullable<Plan['bucket']>, first: number, last: number, zone: string): Bucket[] {
  const buckets = bucketsOver(first, last, unit, zone, mostBuckets);
  if (buckets) return buckets;
  throw new HubError(
    'invalid',
    `There would be more than ${mostBuckets} buckets; take larger ones, or a later "since"`,
  );
}
