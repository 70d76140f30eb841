/** The chart that labels describe, with the options of their first drawer (`donut`, `startAngle`) where ours has them. */

import type { Chart } from '@tagloop/language/vocabulary/tileWidget';
import type { ChartModel } from '../../../components/chart/model.ts';

export function chartOf({ kind, labels, series, options }: Chart): ChartModel {
  const isOn = (name: string) => options.get(name) === true;
  const numberOf = (name: string) => {
    const value = options.get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const bounds = { low: numberOf('low'), high: numberOf('high') };
  const named = series.map(({ legend, values }) => ({ name: legend, values }));
  switch (kind) {
    case 'pie':
      return {
        kind,
        labels,
        values: (series[0]?.values ?? []).map((value) => Math.max(0, value)),
        donut: isOn('donut'),
        start: numberOf('startAngle'),
        total: numberOf('total'),
        named: options.get('showLabel') !== false && labels.length > 0,
      };
    case 'bar':
      return {
        kind,
        labels,
        series: named,
        ...bounds,
        horizontal: isOn('horizontalBars'),
        stacked: isOn('stackBars'),
        reversed: isOn('reverseData'),
      };
    case 'line':
      return {
        kind,
        labels,
        series: named,
        ...bounds,
        area: isOn('showArea'),
        points: options.get('showPoint') !== false,
      };
  }
}
