/** The columns of a board, which cards they select, and how they are changed. */

import type { Family } from '@tagloop/language/labels/families';
import type { Node } from '@tagloop/language/query/ast';
import { parse } from '@tagloop/language/query/parse';
import { print } from '@tagloop/language/query/print';
import type { BoardOptions, ColumnRecord } from '../options.ts';

/** What a card gets where it is dropped, and loses where it leaves. */
export type Mark = { readonly kind: 'label'; readonly text: string } | { readonly kind: 'tag'; readonly name: string };

export interface Column {
  /** Another one for each column of the board; empty for that of the cards in no column. */
  readonly key: string;
  /** Empty for that of no column. */
  readonly name: string;
  /** What selects its cards; null: what no other column selects. */
  readonly where: Node | null;
  /** Null where no label and no tag alone makes a card one of it. */
  readonly mark: Mark | null;
  /** 0: any number. */
  readonly limit: number;
  /** A CSS colour, or empty. */
  readonly color: string;
  /** As it is stored, or would be; null for that of no column. */
  readonly record: ColumnRecord | null;
}

/** Where the cards stand that are in no column. */
export const rest: Column = { key: '', name: '', where: null, mark: null, limit: 0, color: '', record: null };

/** Its own ones, else a column for each label of the family. Those that stand twice count once. */
export function columnsOf({ family, columns, limit }: BoardOptions, families: readonly Family[]): readonly Column[] {
  const own = columns.flatMap((record) => columnOf(record) ?? []);
  if (own.length > 0) return own.filter(({ key }, at) => own.findIndex((each) => each.key === key) === at);
  const members = families.find(({ name }) => name === family)?.members ?? [];
  return members.flatMap((value, at) => {
    const most = at === 0 || at === members.length - 1 ? 0 : limit;
    return columnOf({ name: '', by: 'label', value, limit: most, color: '' }) ?? [];
  });
}

/** Null where it names nothing, or its query cannot be read. */
export function columnOf(record: ColumnRecord): Column | null {
  const { by, limit, color } = record;
  const value = by === 'tag' ? record.value.trim().replace(/^#/, '') : record.value.trim();
  const where = value === '' ? null : by === 'query' ? readWhere(value) : nodeOf(markOf(by, value));
  if (!where) return null;
  const mark = by === 'query' ? soleMark(where) : markOf(by, value);
  return { key: `${by}:${value}`, name: record.name || titleOf(by, value), where, mark, limit, color, record };
}

function markOf(by: 'label' | 'tag', value: string): Mark {
  return by === 'label' ? { kind: 'label', text: value } : { kind: 'tag', name: value };
}

function nodeOf(mark: Mark): Node {
  return mark.kind === 'tag' ? mark : { kind: 'label', any: [{ text: mark.text, prefix: false }] };
}

/** A query that asks for one label or one tag and nothing else is as good as a column of it. */
function soleMark(where: Node): Mark | null {
  if (where.kind === 'tag') return { kind: 'tag', name: where.name };
  const [only, ...others] = where.kind === 'label' ? where.any : [];
  return only && others.length === 0 && !only.prefix ? { kind: 'label', text: only.text } : null;
}

function readWhere(query: string): Node | null {
  try {
    return parse(query).where;
  } catch {
    return null;
  }
}

/** `Todo` of `status:todo`; a query says itself. */
function titleOf(by: ColumnRecord['by'], value: string): string {
  if (by === 'query') return value;
  const said = value.slice(value.indexOf(':') + 1) || value;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What selects the cards of a column. A card that several select stands in each of them. */
export function columnQuery({ where }: Column, columns: readonly Column[]): string {
  if (where) return print({ where });
  const labels = columns.flatMap(({ mark }) => (mark?.kind === 'label' ? { text: mark.text, prefix: false } : []));
  const others = columns.flatMap(({ mark, where: each }) => (each && mark?.kind !== 'label' ? [each] : []));
  const nodes: Node[] = labels.length > 0 ? [{ kind: 'label', any: labels }, ...others] : others;
  return print({ where: { kind: 'and', nodes: nodes.map((node) => ({ kind: 'not', node })) } });
}

/** The stored columns with one of them changed, or another one at the end. */
export function withColumn(
  columns: readonly Column[],
  key: string | null,
  record: ColumnRecord,
): readonly ColumnRecord[] {
  const records = recordsOf(columns);
  const at = columns.findIndex((column) => column.key === key);
  return at < 0 ? [...records, record] : records.with(at, record);
}

export function withoutColumn(columns: readonly Column[], key: string): readonly ColumnRecord[] {
  return recordsOf(columns.filter((column) => column.key !== key));
}

/** One of them a place to the left (-1) or to the right (1). */
export function shifted(columns: readonly Column[], key: string, by: -1 | 1): readonly ColumnRecord[] {
  const records = [...recordsOf(columns)];
  const at = columns.findIndex((column) => column.key === key);
  const [moved] = records.splice(at, 1);
  if (moved) records.splice(at + by, 0, moved);
  return records;
}

function recordsOf(columns: readonly Column[]): readonly ColumnRecord[] {
  return columns.flatMap(({ record }) => record ?? []);
}
