/** The columns of a board, and in which of them a card stands. */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Family } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import type { Node } from '@tagloop/language/query/ast';
import { print } from '@tagloop/language/query/print';
import type { BoardOptions } from '../options.ts';

export interface Column {
  /** Empty for that of no label. */
  readonly name: string;
  /** The label that its cards carry; null: those of no column. */
  readonly label: string | null;
  /** 0: any number. */
  readonly limit: number;
}

/** Its own ones, else a column for each label of the family. Labels that stand twice count once. */
export function columnsOf({ family, columns, limit }: BoardOptions, families: readonly Family[]): readonly Column[] {
  const own = columns
    .filter(({ label }) => label.trim() !== '')
    .map((column) => ({ ...column, label: column.label.trim(), name: column.name || titleOf(column.label.trim()) }));
  if (own.length > 0) return own.filter(({ label }, at) => own.findIndex((each) => each.label === label) === at);
  const members = families.find(({ name }) => name === family)?.members ?? [];
  return members.map((label, at) => ({
    name: titleOf(label),
    label,
    limit: at === 0 || at === members.length - 1 ? 0 : limit,
  }));
}

/** `Todo` of `status:todo`. */
function titleOf(label: string): string {
  const value = label.slice(label.indexOf(':') + 1) || label;
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** What selects the cards of a column; the first label of a card that is a column's is where it stands. */
export function columnQuery({ label }: Column, columns: readonly Column[]): string {
  if (label !== null) return print({ where: labelled([label]) });
  const all = columns.flatMap((column) => column.label ?? []);
  return print({ where: { kind: 'not', node: labelled(all) } });
}

function labelled(texts: readonly string[]): Node {
  return { kind: 'label', any: texts.map((text) => ({ text, prefix: false })) };
}

/** What takes a card to a column: its label comes, those of the others go. */
export function moveTo(to: Column, columns: readonly Column[], labels: readonly Label[]): LabelChange {
  const others = columns.flatMap(({ label }) => (label !== null && label !== to.label ? label : []));
  const remove = labels.map(({ text }) => text).filter((text) => others.includes(text));
  return { set: to.label === null ? [] : [{ text: to.label }], remove };
}

/** What takes it back to the labels that it had. */
export function backFrom(before: readonly Label[], after: readonly Label[]): LabelChange {
  const texts = (labels: readonly Label[]) => labels.map(({ text }) => text);
  return {
    set: before.filter(({ text }) => !texts(after).includes(text)),
    remove: texts(after).filter((text) => !texts(before).includes(text)),
  };
}
