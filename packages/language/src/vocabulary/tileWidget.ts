/** The drawing inside of a tile, by labels: a progress bar or a chart. */

import type { Label } from '../labels/label.ts';

export interface Series {
  readonly legend?: string;
  readonly values: readonly number[];
}

export interface ProgressBar {
  readonly kind: 'progress';
  /** 0 to 100. */
  readonly percent: number;
  readonly vertical: boolean;
  /** Tat's word for a colour: `success`, `danger`. */
  readonly look?: string;
}

export interface Chart {
  readonly kind: 'line' | 'bar' | 'pie';
  /** Names along the axis, or of the pieces. */
  readonly labels: readonly string[];
  /** One for a pie. */
  readonly series: readonly Series[];
  /** By the names of the label: `donut`, `showArea`, `axisX.offset`. */
  readonly options: ReadonlyMap<string, number | boolean | string>;
}

export type Widget = ProgressBar | Chart;

const charts = { Line: 'line', Bar: 'bar', Pie: 'pie' } as const;

/** Undefined for a tile that shows words and a value only. */
export function readWidget(labels: readonly Label[]): Widget | undefined {
  const running = after(labels, 'percentRunning:')[0];
  const name = after(labels, 'widget:')[0];
  if (running !== undefined || name === 'progressbar') {
    const percent = Number(running ?? after(labels, 'widget-value:')[0] ?? 0);
    return {
      kind: 'progress',
      percent: Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0,
      vertical: after(labels, 'widget-mode:')[0] === 'vertical',
      look: after(labels, 'widget-class:')[0],
    };
  }
  const kind = Object.entries(charts).find(([chart]) => chart === name)?.[1];
  if (kind === undefined) return undefined;
  return {
    kind,
    labels: list(after(labels, 'widget-data-labels:')[0] ?? ''),
    series: after(labels, kind === 'pie' ? 'widget-data-serie:' : 'widget-data-series:').map(readSeries),
    options: readOptions(after(labels, 'widget-options:').join(' ')),
  };
}

function after(labels: readonly Label[], start: string): string[] {
  return labels.filter(({ text }) => text.startsWith(start)).map(({ text }) => text.slice(start.length));
}

/** By commas if there is one, else by blanks. */
function list(text: string): string[] {
  return text
    .split(text.includes(',') ? ',' : /\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Legend:1 2 3` or `1 2 3`; what is no number is left out. */
function readSeries(text: string): Series {
  const colon = text.lastIndexOf(':');
  const values = list(text.slice(colon + 1))
    .map(Number)
    .filter(Number.isFinite);
  return { legend: colon > 0 ? text.slice(0, colon) : undefined, values };
}

function readOptions(text: string): Map<string, number | boolean | string> {
  return new Map(
    list(text).flatMap((pair) => {
      const [, key, value] = /^([^:]+):(.*)$/.exec(pair) ?? [];
      return key === undefined || value === undefined ? [] : [[key, readOption(value)]];
    }),
  );
}

function readOption(value: string): number | boolean | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
