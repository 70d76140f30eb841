/** What is asked of statistics: the words of a request, read. What cannot be read is `invalid`, with what would be right. */

import type { Node, Query, TimePoint } from '@tagloop/language/query/ast';
import { readPoint } from '@tagloop/language/query/time';
import { decodePercent } from '@tagloop/language/text/percent';
import type { BucketUnit } from '@tagloop/language/time/buckets';
import { type Clock, endOf, startOf } from '@tagloop/language/time/range';
import { HubError } from '../../contract/errors.ts';
import type { StatsQuery } from './contract.ts';

const folds = ['sum', 'avg', 'min', 'max', 'p50', 'p75', 'p90', 'p95', 'last'] as const;
/** How the numbers of several messages become one. */
export type Fold = (typeof folds)[number];

export type Measure =
  | { readonly kind: 'count' }
  /** Messages that had a label at the end of each bucket. */
  | { readonly kind: 'open' }
  /** The number of a message's first tag with this key. */
  | { readonly kind: 'number'; readonly fold: Fold; readonly key: string }
  /** All the time that a message had a label, ms. */
  | { readonly kind: 'state'; readonly fold: Fold; readonly label: string }
  /** From the first time with one label to the first time behind it with another, ms; from null: since it was created. */
  | { readonly kind: 'way'; readonly fold: Fold; readonly from: string | null; readonly to: string };

export type Group =
  | { readonly kind: 'author' | 'topic' | 'stage' }
  | { readonly kind: 'tag'; readonly key: string }
  /** A family, of which the message has one label, or a label that it has or has not. */
  | { readonly kind: 'label'; readonly name: string };

export type Time =
  | { readonly kind: 'created' | 'updated' }
  | { readonly kind: 'tag'; readonly key: string }
  /** The first time that a message had the label. */
  | { readonly kind: 'label'; readonly label: string };

/** Ms since 1970, both included; null where it is open. */
export interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Plan {
  /** With the bounds of the time in it, where that is one of a query. */
  readonly query: Query;
  readonly measure: Measure;
  readonly groups: readonly Group[];
  readonly bucket: BucketUnit | null;
  readonly time: Time;
  readonly bounds: Bounds;
  readonly limit: number;
}

/** @param clock now and the zone of days */
export function readPlan(query: Query, asked: StatsQuery, clock: Clock): Plan {
  const measure = readMeasure(asked.measure ?? 'count');
  const groups = readGroups(asked.group);
  const time = readTimeName(asked.time ?? 'created');
  if (measure.kind === 'open') {
    if (groups[0]?.kind !== 'label') {
      throw new HubError(
        'invalid',
        'The measure "open" wants a first group that says which labels, such as label:work',
      );
    }
    if (asked.time !== undefined) throw new HubError('invalid', 'The measure "open" goes by labels; leave "time" out');
  }
  const period = { ...point('since', 'from', asked.since), ...point('until', 'to', asked.until) };
  const rest = { measure, groups, time, bucket: asked.bucket ?? null, limit: asked.limit ?? 20 };
  const isOfQuery = (time.kind === 'created' || time.kind === 'updated') && measure.kind !== 'open';
  if (!isOfQuery) return { ...rest, query: { where: query.where }, bounds: boundsOf([period], clock) };
  const field = time.kind;
  const asNode: Node[] = period.from || period.to ? [{ kind: 'time', field, ...period }] : [];
  const nodes = [...(query.where.kind === 'and' ? query.where.nodes : [query.where]), ...asNode];
  const periods = nodes.filter((node) => node.kind === 'time').filter((node) => node.field === field);
  return { ...rest, query: { where: { kind: 'and', nodes } }, bounds: boundsOf(periods, clock) };
}

function readMeasure(text: string): Measure {
  if (text === 'count' || text === 'open') return { kind: text };
  const [, name, of = ''] = /^([a-z0-9]+)\(\s*(.+?)\s*\)$/.exec(text) ?? [];
  const fold = folds.find((each) => each === name);
  if (fold && /^#./.test(of)) return { kind: 'number', fold, key: decodePercent(of.slice(1)) };
  const [, label] = /^time\(\s*(.+?)\s*\)$/.exec(of) ?? [];
  if (fold && label !== undefined) {
    const [from = '', to, more] = label.split(/\s*(?:->|→)\s*/);
    if (to === undefined) return { kind: 'state', fold, label };
    if (from && to && more === undefined) return { kind: 'way', fold, from: from === 'created' ? null : from, to };
  }
  throw new HubError(
    'invalid',
    `"${text}" is no measure; use count, open, or ${folds.join(', ')} of a tag or a time: sum(#value), ` +
      'p50(time(doing)), p90(time(OPENED -> MERGED))',
  );
}

function readGroups(text: string | undefined): Group[] {
  const names = text?.split(',').map((name) => name.trim()) ?? [];
  if (names.length > 2) throw new HubError('invalid', '"group" takes at most two groups');
  return names.map(readGroup);
}

function readGroup(name: string): Group {
  if (name === 'author' || name === 'topic' || name === 'stage') return { kind: name };
  if (/^#./.test(name)) return { kind: 'tag', key: decodePercent(name.slice(1)) };
  if (/^label:./.test(name)) return { kind: 'label', name: name.slice('label:'.length) };
  throw new HubError(
    'invalid',
    `"${name}" is no group; use author, topic, stage, #key, label:<family> or label:<label>`,
  );
}

function readTimeName(name: string): Time {
  if (name === 'created' || name === 'updated') return { kind: name };
  if (/^#./.test(name)) return { kind: 'tag', key: decodePercent(name.slice(1)) };
  if (/^label:./.test(name)) return { kind: 'label', label: name.slice('label:'.length) };
  throw new HubError('invalid', `"${name}" is no time; use created, updated, #key or label:<label>`);
}

function point(field: string, end: 'from' | 'to', text: string | undefined): { from?: TimePoint; to?: TimePoint } {
  if (text === undefined) return {};
  const read = readPoint(text);
  if (read === null) {
    throw new HubError('invalid', `"${field}" must be a time such as 12w, 2026-11-01 or 2026-11-01T09:30:00Z`);
  }
  return { [end]: read };
}

/** Where all of them overlap. */
function boundsOf(periods: readonly { readonly from?: TimePoint; readonly to?: TimePoint }[], clock: Clock): Bounds {
  const from = periods.flatMap((each) => (each.from ? [startOf(each.from, clock)] : []));
  const to = periods.flatMap((each) => (each.to ? [endOf(each.to, clock)] : []));
  return { from: from.length > 0 ? Math.max(...from) : null, to: to.length > 0 ? Math.min(...to) : null };
}
