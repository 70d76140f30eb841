/** Series of groups and buckets. */

import type { Bucket } from '@tagloop/language/time/buckets';
import { type Alike, combine, messagesIn } from './combine.ts';
import type { StatsSeries } from './contract.ts';
import type { Measure } from './request.ts';

/** What stands in the place of a group that a message does not have. */
export const none = '(none)';
const others = '(others)';

type Line = Pick<StatsSeries, 'count' | 'value' | 'counts' | 'values'>;
export type Draw = (some: readonly Alike[]) => Line;

/** Each bucket has the messages whose time lies in it. */
export function drawBuckets(measure: Measure, buckets: readonly Bucket[]): Draw {
  return (some) => {
    const parts = buckets.map((): Alike[] => []);
    for (const each of some) parts[indexAt(buckets, each.at)]?.push(each);
    return {
      count: messagesIn(some),
      value: combine(measure, some),
      counts: parts.map(messagesIn),
      values: parts.map((part) => combine(measure, part)),
    };
  };
}

/**
 * Each bucket has what has begun and not ended by its end: `messages` is the change of a moment.
 * @param end of the last bucket, or the first moment that is not asked for where there are no buckets
 */
export function drawOpen(buckets: readonly Bucket[], end: number): Draw {
  return (some) => {
    const changes = some.toSorted((a, b) => a.at - b.at);
    let next = 0;
    let open = 0;
    const openBefore = (moment: number): number => {
      for (let each = changes[next]; each && each.at < moment; each = changes[next]) {
        open += each.messages;
        next += 1;
      }
      return open;
    };
    const counts = buckets.map(({ to }) => openBefore(to));
    const count = openBefore(end);
    return { count, value: count, counts, values: counts };
  };
}

/** @returns the largest groups first, the rest in one, and all of them together */
export function seriesOf(
  all: readonly Alike[],
  groups: number,
  limit: number,
  draw: Draw,
): { series: StatsSeries[]; total: StatsSeries } {
  const total = { group: [], rest: false, ...draw(all) };
  if (groups === 0) return { series: [total], total };
  const members = new Map<string, { group: readonly string[]; some: Alike[] }>();
  for (const each of all) {
    for (const group of each.groups) {
      const key = JSON.stringify(group);
      const known = members.get(key);
      if (known) known.some.push(each);
      else members.set(key, { group, some: [each] });
    }
  }
  const drawn = [...members].map(([key, { group, some }]) => {
    const line = draw(some);
    return {
      key,
      some,
      size: Math.max(line.count, ...line.counts),
      series: { group: [...group], rest: false, ...line },
    };
  });
  drawn.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  const series: StatsSeries[] = drawn.slice(0, limit).map((each) => each.series);
  // Once each, also what several of these groups hold.
  const rest = [...new Set(drawn.slice(limit).flatMap(({ some }) => some))];
  if (rest.length > 0) series.push({ group: Array<string>(groups).fill(others), rest: true, ...draw(rest) });
  return { series, total };
}

/** The bucket of a moment, by halves; -1 when it lies in none. */
function indexAt(buckets: readonly Bucket[], at: number): number {
  let [low, high] = [0, buckets.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const bucket = buckets[middle];
    if (!bucket || at < bucket.from) high = middle - 1;
    else if (at >= bucket.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
