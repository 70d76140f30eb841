/** A line of the table. */

/** What the ratio or the value must be. */
export type Bar =
  | { readonly of: 'ratio' | 'value'; readonly atLeast: number }
  | { readonly of: 'ratio' | 'value'; readonly atMost: number }
  | { readonly of: 'value'; readonly below: number };

/** Where a row stands in a table of reads. */
export interface Cell {
  readonly store: string;
  readonly read: string;
  readonly scope: string;
  readonly size: string;
}

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work in the barest code, in the same unit; null where there is no such thing. */
  readonly floor: number | null;
  /** Median of value / floor over the pairs, which is not the ratio of the two medians. */
  readonly ratio: number | null;
  /** `ratio ≥ 0.6`; null for a row that is only told. */
  readonly bar: string | null;
  readonly holds: boolean | null;
  readonly cell?: Cell;
}

export function rowOf(
  name: string,
  unit: string,
  measured: { readonly value: number; readonly floor?: number; readonly ratio?: number },
  bar: Bar | null,
): Row {
  const { value, floor = null, ratio = null } = measured;
  const judged = bar && (bar.of === 'ratio' ? ratio : value);
  return {
    name,
    value: round(value),
    unit,
    floor: floor === null ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
    bar: bar && textOf(bar, unit),
    holds: bar && judged !== null ? keeps(bar, judged) : null,
  };
}

function keeps(bar: Bar, judged: number): boolean {
  if ('below' in bar) return judged < bar.below;
  return 'atLeast' in bar ? judged >= bar.atLeast : judged <= bar.atMost;
}

function textOf(bar: Bar, unit: string): string {
  const limit = 'below' in bar ? `< ${bar.below}` : 'atLeast' in bar ? `≥ ${bar.atLeast}` : `≤ ${bar.atMost}`;
  return bar.of === 'ratio' ? `ratio ${limit}` : `${limit} ${unit}`;
}

/** Three digits say what can be known. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
