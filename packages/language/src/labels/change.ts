/** The one way in which the labels of a message change. */

import { belongs, families as declared, defaultColor, type Family } from './families.ts';
import type { Label } from './label.ts';

export interface LabelChange {
  /** A label without a colour keeps the one that it has, else gets its default. */
  readonly set?: readonly { readonly text: string; readonly color?: string }[];
  /** Exact texts. */
  readonly remove?: readonly string[];
}

/**
 * The labels after a change: first `remove`, then each of `set` in its turn. Setting a label removes the other members
 * of every family that it belongs to and nothing else. It takes the place of the first label that it replaces, else
 * comes last; all others keep their order. `families` are all that count, those of the topic included.
 */
export function changeLabels(
  labels: readonly Label[],
  change: LabelChange,
  families: readonly Family[] = declared,
): Label[] {
  const removed = new Set(change.remove);
  const kept = labels.filter((label) => !removed.has(label.text));
  return (change.set ?? []).reduce((current, { text, color }) => {
    const known = color ?? labels.find((label) => label.text === text)?.color;
    return setLabel(current, { text, color: known ?? defaultColor(text) }, families);
  }, kept);
}

function setLabel(labels: readonly Label[], label: Label, families: readonly Family[]): Label[] {
  const own = families.filter((family) => belongs(label.text, family));
  const isReplaced = ({ text }: Label) => text === label.text || own.some((family) => belongs(text, family));
  const place = labels.findIndex(isReplaced);
  if (place < 0) return [...labels, label];
  return labels.flatMap((each, index) => (index === place ? [label] : isReplaced(each) ? [] : [each]));
}
