/** What a chart shows, whatever draws it. */

export interface ChartSeries {
  readonly name?: string;
  /** One for each label; null where there is none. */
  readonly values: readonly (number | null)[];
}

interface Axes {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bounds of the values; as the values need unless told. */
  readonly low?: number;
  readonly high?: number;
  /** Nothing but the values: no axes, no names. */
  readonly bare?: boolean;
}

export interface LineChart extends Axes {
  readonly kind: 'line';
  readonly area?: boolean;
  readonly points?: boolean;
}

export interface BarChart extends Axes {
  readonly kind: 'bar';
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  /** The first label stands last. */
  readonly reversed?: boolean;
}

export interface PieChart {
  readonly kind: 'pie';
  readonly labels: readonly string[];
  /** One for each label. */
  readonly values: readonly number[];
  /** A ring. */
  readonly donut?: boolean;
  /** Degrees from the top, clockwise, where the first piece begins. */
  readonly start?: number;
  /** What a whole turn is; the sum of the values unless told. */
  readonly total?: number;
  readonly named?: boolean;
}

export type ChartModel = LineChart | BarChart | PieChart;

/** The values by their names, for who reads a table instead: one row for each label. */
export function rowsOf(model: ChartModel): { readonly head: readonly string[]; readonly rows: readonly string[][] } {
  const series = model.kind === 'pie' ? [{ values: model.values }] : model.series;
  const length = Math.max(model.labels.length, ...series.map(({ values }) => values.length));
  return {
    head: series.map(({ name }, at) => name ?? String(at + 1)),
    rows: Array.from({ length }, (_, at) => [
      model.labels[at] ?? String(at + 1),
      ...series.map(({ values }) => String(values[at] ?? '')),
    ]),
  };
}
