import { useMemo } from 'react';
import type { ChartModel } from '../../../components/chart/model.ts';
import type { Bound } from '../../../data/dashboards.ts';
import type { Loaded } from '../../../data/loaded.ts';
import { type Stats, useStats } from '../../../data/stats.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { clockTime, shortDay } from '../../../words/time.ts';
import { chartAsked, chartModel } from '../model/figures.ts';
import { dashboardWords } from '../words.ts';

/** The numbers of a bound chart, and what is drawn of them; null before they are there. */
export function useChart(show: Bound): { readonly stats: Loaded<Stats>; readonly model: ChartModel | null } {
  const words = useWords(dashboardWords);
  const { locale } = useLocale();
  const asked = chartAsked(show);
  const stats = useStats(asked);
  const isOfDay = ['minute', '30m', 'hour', '3h'].includes(asked?.bucket ?? '');
  const model = useMemo(
    () =>
      stats.value
        ? chartModel(show, stats.value, {
            others: words.others,
            none: words.none,
            bucket: (from) => (isOfDay ? clockTime(Date.parse(from), locale) : shortDay(Date.parse(from), locale)),
          })
        : null,
    [show, stats.value, words, locale, isOfDay],
  );
  return { stats, model };
}
