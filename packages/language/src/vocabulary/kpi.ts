/** `#kpi:<name> #value:12.5 #at:2026-W47 #agent:… #service:… note`: one point of a series. */

import { numberOf, tagKeyValue } from '../text/tags.ts';
import { readForm, tag, value, writeForm } from './form.ts';
import { keyPart } from './key.ts';
import type { Thing } from './thing.ts';

export interface Kpi {
  readonly name?: string;
  readonly value?: number;
  /** A day, an ISO week, a month or an instant: `2026-W47`. */
  readonly at?: string;
  /** What tells the series of one name apart: `service`, `agent`, … A key holds no colon. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly note: string;
}

export function writeKpi(kpi: Kpi): string {
  const dimensions = sorted(kpi.dimensions).map(([key, of]) => tag(key, of));
  return writeForm([tag('kpi', kpi.name), tag('value', decimal(kpi.value)), tag('at', kpi.at), ...dimensions], {
    text: kpi.note,
  });
}

export function readKpi(text: string): Kpi | null {
  const form = readForm(text, ['kpi:'], { url: false });
  if (!form) return null;
  return {
    name: value(form, 'kpi'),
    value: numberOf(value(form, 'value') ?? '') ?? undefined,
    at: value(form, 'at'),
    dimensions: dimensionsOf(form.tags),
    note: form.text,
  };
}

/** Every other `key:value`, the first of a key; `app` is `service`. */
function dimensionsOf(tags: readonly string[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const each of tags) {
    const pair = tagKeyValue(each);
    const key = pair?.key === 'app' ? 'service' : pair?.key;
    if (!pair || key === undefined || ['kpi', 'value', 'at'].includes(key) || found.has(key)) continue;
    found.set(key, pair.value);
  }
  return Object.fromEntries(found);
}

function sorted(dimensions: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Without exponent, as queries compare numbers; undefined for what is no number. */
function decimal(number: number | undefined): string | undefined {
  if (number === undefined || !Number.isFinite(number)) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${number}`) ?? [];
  if (exponent === undefined) return `${number}`;
  const shift = Number(exponent);
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

/** `kpi:<name>:<at>:<k=v sorted>` */
export function kpiKey(name: string, at: string, dimensions: Readonly<Record<string, string>>): string {
  const parts = sorted(dimensions).map(([key, of]) => `${keyPart(key)}=${keyPart(of)}`);
  return `kpi:${keyPart(name)}:${keyPart(at)}:${parts.join(',')}`;
}

export const kpi: Thing = {
  name: 'KPI point',
  stages: ['feedback'],
  families: [],
  sentence: 'A number at a time, one point of a chart.',
  example: writeKpi({
    name: 'backlog',
    value: 12.5,
    at: '2026-W47',
    dimensions: { agent: 'ada', service: 'api' },
    note: '',
  }),
  key: 'kpi:<name>:<at>:<k=v sorted>',
  read: readKpi,
};
