import { useState } from 'react';
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
  readonly unit?: 'messages' | 'ms' | null;
  /** When the page read it first, or saw it become this number; RFC 3339. */
  readonly at?: string;
  /** The page saw it change. */
  readonly isChanged: boolean;
  /** A value that was read before stays beside it. */
  readonly problem?: ShownProblem;
}

/** The one number of a query: how many messages, or what a measure makes of them. */
export function useFigure(show: Bound, query: string): Figure {
  const { measure, last, group, bucket } = show;
  const isCount = measure === undefined || measure === 'count';
  const count = useCount(isCount ? boundQuery(query, show) : null);
  // A count is quicker and ends somewhere; a number that is told is whole.
  const isCounted = isCount && count.value?.more !== true;
  const stats = useStats(isCounted ? null : { q: query, measure, group, bucket, since: last });
  const value = isCounted ? count.value?.count : stats.value?.total.value;
  return {
    value,
    unit: isCount ? 'messages' : stats.value?.unit,
    ...useSince(value),
    problem: count.problem ?? stats.problem,
  };
}

/** Since when the value is what it is. */
function useSince(value: number | null | undefined): Pick<Figure, 'at' | 'isChanged'> {
  const [known, setKnown] = useState<{
    readonly value: number | null;
    readonly at: string;
    readonly isChanged: boolean;
  }>();
  if (value !== undefined && known?.value !== value) {
    setKnown({ value, at: new Date().toISOString(), isChanged: known !== undefined });
  }
  return { at: known?.at, isChanged: known?.isChanged ?? false };
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
