/** Swimlanes: rows of the board, one for each label of a family or each value of a tag. */

import { belongs, type Family } from '@tagloop/language/labels/families';
import { tagValue } from '@tagloop/language/text/tags';
import type { ShownMessage } from '../../../components/shapes.ts';
import type { Mark } from './columns.ts';

/** What makes the lanes. */
export type LaneSort =
  | { readonly kind: 'family'; readonly family: Family }
  | { readonly kind: 'tag'; readonly key: string };

export interface Lane {
  /** Empty for the cards that are in no other one. */
  readonly key: string;
  readonly name: string;
  /** Null for that lane. */
  readonly mark: Mark | null;
}

type Marked = Pick<ShownMessage, 'labels'> & { readonly tags: readonly string[] };

/** @param text a family of the topic, or `#` and the key of a tag; null where it is neither */
export function laneSort(text: string, families: readonly Family[]): LaneSort | null {
  const name = text.trim();
  const family = families.find((each) => each.name === name);
  if (family) return { kind: 'family', family };
  const key = name.replace(/^#/, '').replace(/:$/, '');
  return name.startsWith('#') && key !== '' ? { kind: 'tag', key } : null;
}

/** What a card has of that which makes lanes: it stands in each of them. */
export function laneMarks({ labels, tags }: Marked, sort: LaneSort): readonly Mark[] {
  if (sort.kind === 'family') {
    return labels.flatMap(({ text }) => (belongs(text, sort.family) ? { kind: 'label' as const, text } : []));
  }
  const own = tags.filter((tag) => tagValue([tag], sort.key) !== undefined);
  return own.map((name) => ({ kind: 'tag', name }));
}

const byName = new Intl.Collator('en', { numeric: true });

/** The lanes of these cards: those of a family in its order, those of a tag by their values, and that of all others. */
export function lanesOf(cards: readonly Marked[], sort: LaneSort): readonly Lane[] {
  const marks = new Map(cards.flatMap((card) => laneMarks(card, sort)).map((mark) => [nameOf(mark), mark]));
  const rankOf = (name: string) => {
    const at = sort.kind === 'family' ? sort.family.members.indexOf(name) : 0;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const lanes = [...marks]
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b) || byName.compare(a, b))
    .map(([key, mark]) => ({ key, name: key.slice(key.indexOf(':') + 1), mark }));
  const hasOthers = cards.length === 0 || cards.some((card) => laneMarks(card, sort).length === 0);
  return hasOthers ? [...lanes, { key: '', name: '', mark: null }] : lanes;
}

export function isIn(card: Marked, { mark }: Lane, sort: LaneSort): boolean {
  const marks = laneMarks(card, sort);
  return mark === null ? marks.length === 0 : marks.some((each) => nameOf(each) === nameOf(mark));
}

function nameOf(mark: Mark): string {
  return mark.kind === 'label' ? mark.text : mark.name;
}
