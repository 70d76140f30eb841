import type { ShownProblem } from '../../../components/shapes.ts';
import { useCount } from '../../../data/count.ts';
import type { Bound } from '../../../data/dashboards.ts';
import { useStats } from '../../../data/stats.ts';
import { useLocale } from '../../../words/locale.tsx';
import { shortDuration } from '../../../words/time.ts';
import { boundQuery } from '../model/figures.ts';

export interface Figure {
  /** Undefined before the hub answered; null where there is no number. */
  readonly value?: number | null;
  /** The hub stopped counting there. */
  readonly isMore?: boolean;
  readonly unit?: 'messages' | 'ms' | null;
  readonly problem?: ShownProblem;
}

/** The one number of a query: how many messages, or what a measure makes of them. */
export function useFigure(show: Bound, query: string): Figure {
  const { measure, last, group, bucket } = show;
  const isCount = measure === undefined || measure === 'count';
  const count = useCount(isCount ? boundQuery(query, show) : null);
  const stats = useStats(isCount ? null : { q: query, measure, group, bucket, since: last });
  if (isCount)
    return { value: count.value?.count, isMore: count.value?.more, unit: 'messages', problem: count.problem };
  return { value: stats.value?.total.value, unit: stats.value?.unit, problem: stats.problem };
}

/** Writes a number as the reader's language does; durations as durations. */
export function useFormat(): (value: number, unit?: Figure['unit']) => string {
  const { locale } = useLocale();
  const numbers = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const whole = new Intl.NumberFormat(locale);
  return (value, unit) => {
    if (unit === 'ms') return shortDuration(value, locale);
    return Number.isInteger(value) ? whole.format(value) : numbers.format(value);
  };
}
