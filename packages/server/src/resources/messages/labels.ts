/** Labels of one message: checked, changed by family, each with the time of its last change. */

import { changeLabels, type LabelChange } from '@tagloop/language/labels/change';
import { parseColor } from '@tagloop/language/labels/colors';
import { belongs, families as declared, type Family } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { HubError } from '../../contract/errors.ts';

export interface LabelInput {
  readonly text: string;
  readonly color?: string;
}

const longestLabel = 100;
/** Of one message. */
const mostLabels = 100;
/** Labels that went and are in no family, such as former values, are remembered so many. */
const goneRemembered = 50;

/** Trims texts and checks colours; 422 with the sentence that says which. */
export function readLabels(given: readonly LabelInput[] | undefined): LabelInput[] {
  return (given ?? []).map(({ text, color }) => {
    const trimmed = text.trim();
    if (trimmed === '') throw new HubError('invalid', 'A label needs a text');
    if (trimmed.length > longestLabel) {
      throw new HubError('invalid', `A label takes at most ${longestLabel} characters`);
    }
    if (color === undefined) return { text: trimmed };
    const checked = parseColor(color);
    if (checked === null) {
      throw new HubError('invalid', `"${color}" is no colour; use hex, rgb(), hsl() or a CSS name`);
    }
    return { text: trimmed, color: checked };
  });
}

export interface LabelOutcome {
  readonly labels: readonly Label[];
  readonly marks: Readonly<Record<string, number>>;
  /** What came too late to change the present. */
  readonly late: LabelChange | null;
}

/**
 * Applies a change that happened at a time. Each family and each free label goes by its own last change: what is older
 * leaves it alone.
 * @param ofTopic families that the topic adds to the declared ones
 */
export function applyLabels(
  before: { readonly labels: readonly Label[]; readonly marks: Readonly<Record<string, number>> },
  change: LabelChange,
  at: number,
  ofTopic: readonly Family[],
): LabelOutcome {
  const families = ofTopic.length === 0 ? declared : [...declared, ...ofTopic];
  const marks = { ...before.marks };
  /** Whether it is late; if not, it is marked. */
  const isLate = (text: string): boolean => {
    const own = marksOf(text, families);
    if (own.some((mark) => (before.marks[mark] ?? 0) > at)) return true;
    for (const mark of own) marks[mark] = Math.max(marks[mark] ?? 0, at);
    return false;
  };
  const set: LabelInput[] = [];
  const lateSet: LabelInput[] = [];
  for (const each of change.set ?? []) (isLate(each.text) ? lateSet : set).push(each);
  const remove: string[] = [];
  const lateRemove: string[] = [];
  for (const text of change.remove ?? []) (isLate(text) ? lateRemove : remove).push(text);
  const labels = changeLabels(before.labels, { set, remove }, families);
  if (labels.length > mostLabels && labels.length > before.labels.length) {
    throw new HubError('invalid', `A message takes at most ${mostLabels} labels; remove some, or post another message`);
  }
  return {
    labels: sameLabels(labels, before.labels) ? before.labels : labels,
    marks: withoutOldest(marks, labels),
    late: lateSet.length + lateRemove.length > 0 ? { set: lateSet, remove: lateRemove } : null,
  };
}

function marksOf(text: string, families: readonly Family[]): string[] {
  const own = families.filter((family) => belongs(text, family));
  return own.length > 0 ? own.map((family) => `family:${family.name}`) : [`label:${text}`];
}

/** A tile that shows a new value every minute would else grow with each. */
function withoutOldest(marks: Readonly<Record<string, number>>, labels: readonly Label[]): Record<string, number> {
  const present = new Set(labels.map(({ text }) => `label:${text}`));
  const gone = Object.entries(marks).filter(([mark]) => mark.startsWith('label:') && !present.has(mark));
  if (gone.length <= goneRemembered) return { ...marks };
  const oldest = gone.sort(([, a], [, b]) => a - b).slice(0, gone.length - goneRemembered);
  const forgotten = new Set(oldest.map(([mark]) => mark));
  return Object.fromEntries(Object.entries(marks).filter(([mark]) => !forgotten.has(mark)));
}

function sameLabels(a: readonly Label[], b: readonly Label[]): boolean {
  return a.length === b.length && a.every((label, at) => label.text === b[at]?.text && label.color === b[at]?.color);
}
