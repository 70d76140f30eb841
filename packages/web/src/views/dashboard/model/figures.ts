/** What a tile that is bound to a query asks of the hub, and what its number means. */

import type { ChartModel, ChartSeries } from '../../../components/chart/model.ts';
import type { Bound } from '../../../data/dashboards.ts';
import { narrowed } from '../../../data/scope.ts';
import type { Stats, StatsAsked } from '../../../data/stats.ts';

export type Level = 'good' | 'warn' | 'bad';

/** The messages of a bound tile: those of its query, of the last time only where it says so. */
export function boundQuery(query: string, { last }: Pick<Bound, 'last'>): string {
  return last === undefined ? query : narrowed(query, `since:${last}`);
}

/** The messages that a bound tile draws; a chart over time without a span draws the usual one. */
export function drawnQuery(show: Bound): string {
  return boundQuery(show.query, { last: chartAsked(show)?.since ?? show.last });
}

/** The state of the highest threshold that the value has reached; below the first one there is none. */
export function levelOf(
  value: number | null | undefined,
  { thresholds = [] }: Pick<Bound, 'thresholds'>,
): Level | undefined {
  if (value === null || value === undefined) return undefined;
  return thresholds.findLast(({ from }) => value >= from)?.state;
}

export interface Ratio {
  /** Null where there is nothing to be a part of. */
  readonly percent: number | null;
  /** More than the whole: the one query is not within the other. */
  readonly isBeyond: boolean;
}

export function ratioOf(part: number, whole: number): Ratio {
  if (whole <= 0) return { percent: null, isBeyond: part > 0 };
  return { percent: (part / whole) * 100, isBeyond: part > whole };
}

/** Where a chart is drawn over time and nothing is said: as much as one looks at. */
const usualLast = '7d';

/** The numbers of a chart; null for tiles that ask none. */
export function chartAsked({ draw, query, measure, group, bucket, last }: Bound): StatsAsked | null {
  switch (draw) {
    case 'line':
    case 'sparkline': {
      const span = last ?? usualLast;
      return {
        q: query,
        measure,
        group: draw === 'line' ? group : undefined,
        since: span,
        bucket: bucket ?? usualBucket(span),
        limit: mostSeries,
      };
    }
    case 'bar':
      if (bucket === undefined && group !== undefined)
        return { q: query, measure, group, since: last, limit: mostBars };
      return {
        q: query,
        measure,
        group,
        since: last ?? usualLast,
        bucket: bucket ?? usualBucket(last ?? usualLast),
        limit: mostSeries,
      };
    case 'pie':
      return { q: query, measure, group: group ?? 'topic', since: last, limit: mostSeries - 1 };
    default:
      return null;
  }
}

/** More of them cannot be told apart; the rest is one. */
const mostSeries = 5;
const mostBars = 20;

function usualBucket(span: string): Bound['bucket'] {
  const hours = Number.parseInt(span, 10) * ({ m: 1 / 60, h: 1, d: 24, w: 168 }[span.slice(-1)] ?? 24);
  if (hours <= 2) return 'minute';
  if (hours <= 48) return 'hour';
  return hours <= 24 * 92 ? 'day' : 'week';
}

interface Names {
  readonly others: string;
  readonly none: string;
  readonly bucket: (from: string) => string;
}

export function chartModel({ draw, min, max }: Bound, stats: Stats, names: Names): ChartModel {
  const nameOf = ({ group, rest }: Stats['series'][number]) =>
    rest ? names.others : group.map((each) => (each === '(none)' ? names.none : each)).join(' · ') || undefined;
  if (draw === 'pie') {
    const pieces = stats.series.filter(({ value }) => (value ?? 0) > 0);
    return {
      kind: 'pie',
      labels: pieces.map((each) => nameOf(each) ?? ''),
      values: pieces.map(({ value }) => value ?? 0),
      donut: true,
    };
  }
  if (stats.buckets.length === 0) {
    return {
      kind: 'bar',
      labels: stats.series.map((each) => nameOf(each) ?? ''),
      series: [{ values: stats.series.map(({ value }) => value) }],
      low: min,
      high: max,
      horizontal: true,
    };
  }
  const labels = stats.buckets.map(({ from }) => names.bucket(from));
  const series = stats.series.map((each): ChartSeries => ({ name: nameOf(each), values: each.values }));
  const shown = series.length > 0 ? series : [{ values: stats.total.values }];
  const bounds = { labels, series: shown, low: min, high: max };
  if (draw === 'bar') return { kind: 'bar', ...bounds, stacked: stats.measure === 'count' };
  return { kind: 'line', ...bounds, bare: draw === 'sparkline' };
}
