/** What a move makes of a card: labels and tags are swapped, all others stay. */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Label } from '@tagloop/language/labels/label';
import { retag } from '@tagloop/language/text/retag';
import type { Column, Mark } from './columns.ts';
import { type Lane, type LaneSort, laneMarks } from './lanes.ts';

interface Movable {
  readonly text: string;
  readonly tags: readonly string[];
  readonly labels: readonly Label[];
}

export interface Target {
  readonly column: Column;
  /** Absent: the card stays in its lane. */
  readonly lane?: Lane;
}

export interface Scheme {
  readonly columns: readonly Column[];
  /** Null: the board has no lanes. */
  readonly lanes: LaneSort | null;
}

export interface Change {
  /** Null: they stay as they are. */
  readonly labels: LabelChange | null;
  readonly text: string | null;
}

/** Whether a card can be put there: a query that asks for more than one label or tag is not entered by a swap. */
export function canEnter({ where, mark }: Column): boolean {
  return where === null || mark !== null;
}

/** What takes a card there: what the place asks for comes, what other places of the kind ask for goes. */
export function moveTo(card: Movable, { column, lane }: Target, { columns, lanes }: Scheme): Change {
  const going = columns.filter(({ key }) => key !== column.key).flatMap(({ mark }) => mark ?? []);
  const coming = column.mark ? [column.mark] : [];
  if (lane && lanes) {
    going.push(...laneMarks(card, lanes));
    if (lane.mark) coming.push(lane.mark);
  }
  const stays = (mark: Mark) => coming.some((each) => nameOf(each) === nameOf(mark) && each.kind === mark.kind);
  const gone = going.filter((mark) => !stays(mark));
  return { labels: labelChange(card.labels, coming, gone), text: textChange(card, coming, gone) };
}

function labelChange(labels: readonly Label[], coming: readonly Mark[], gone: readonly Mark[]): LabelChange | null {
  const has = (name: string) => labels.some(({ text }) => text === name);
  const set = namesOf('label', coming).flatMap((text) => (has(text) ? [] : { text }));
  const remove = [...new Set(namesOf('label', gone).filter(has))];
  return set.length + remove.length > 0 ? { set, remove } : null;
}

function textChange({ text, tags }: Movable, coming: readonly Mark[], gone: readonly Mark[]): string | null {
  const add = namesOf('tag', coming).filter((name) => !tags.includes(name));
  const remove = namesOf('tag', gone).filter((name) => tags.includes(name));
  const [first = null, ...others] = add;
  const changed = others.reduce((words, tag) => retag(words, [], tag), retag(text, remove, first));
  return add.length + remove.length > 0 && changed !== text ? changed : null;
}

function namesOf(kind: Mark['kind'], marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === kind ? nameOf(mark) : []));
}

function nameOf(mark: Mark): string {
  return mark.kind === 'label' ? mark.text : mark.name;
}

/** What takes labels back to those that a card had. */
export function backFrom(before: readonly Label[], after: readonly Label[]): LabelChange {
  const texts = (labels: readonly Label[]) => labels.map(({ text }) => text);
  return {
    set: before.filter(({ text }) => !texts(after).includes(text)),
    remove: texts(after).filter((text) => !texts(before).includes(text)),
  };
}
