/** What a tile that is bound to a query needs, by how it is drawn. */

import type { Bound } from '../../../data/dashboards.ts';

type Draw = Bound['draw'];
type Field = 'query' | 'of' | 'measure' | 'group' | 'bucket' | 'last' | 'unit' | 'bounds' | 'thresholds' | 'text';

const charts: readonly Field[] = ['query', 'measure', 'group', 'bucket', 'last', 'bounds'];
const numbers: readonly Field[] = ['query', 'measure', 'last', 'unit', 'thresholds'];

const fields: Readonly<Record<Draw, readonly Field[]>> = {
  number: numbers,
  ratio: ['query', 'of', 'last', 'thresholds'],
  gauge: [...numbers, 'bounds'],
  sparkline: ['query', 'measure', 'bucket', 'last', 'unit', 'thresholds'],
  line: charts,
  bar: charts,
  pie: ['query', 'measure', 'group', 'last'],
  list: ['query', 'last'],
  state: ['query', 'last'],
  text: ['text'],
};

export const draws: readonly Draw[] = [
  'number',
  'ratio',
  'gauge',
  'sparkline',
  'line',
  'bar',
  'pie',
  'list',
  'state',
  'text',
];

export function needs(draw: Draw, field: Field): boolean {
  return fields[draw].includes(field);
}

/** `90m`, `12h`, `7d`, `4w`, or nothing. */
export function isSpan(last: string | undefined): boolean {
  return /^(?:[1-9]\d{0,3}[mhdw])?$/.test(last?.trim() ?? '');
}

/** Only what its drawing reads, and nothing that is empty: the hub takes no empty words. */
export function cleaned(show: Bound): Bound {
  const { kind, title, draw, query, of, measure, group, bucket, last, unit, min, max, thresholds = [], text } = show;
  const worded = (field: Field, words: string | undefined) =>
    needs(draw, field) && words?.trim() ? words.trim() : undefined;
  return {
    kind,
    title: title.trim(),
    draw,
    query: needs(draw, 'query') ? query.trim() : '',
    of: worded('of', of),
    measure: worded('measure', measure),
    group: worded('group', group),
    bucket: needs(draw, 'bucket') ? bucket : undefined,
    last: worded('last', last),
    unit: worded('unit', unit),
    min: needs(draw, 'bounds') ? min : undefined,
    max: needs(draw, 'bounds') ? (max ?? (draw === 'gauge' ? 100 : undefined)) : undefined,
    thresholds:
      needs(draw, 'thresholds') && thresholds.length > 0 ? thresholds.toSorted((a, b) => a.from - b.from) : undefined,
    text: worded('text', text),
  };
}

/** How much room a new one is given. */
export function sizeFor(draw: Draw): { readonly w: number; readonly h: number } {
  if (draw === 'line') return { w: 6, h: 3 };
  return ['bar', 'pie', 'list', 'state', 'gauge'].includes(draw) ? { w: 3, h: 3 } : { w: 3, h: 2 };
}
