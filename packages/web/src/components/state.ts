/** What the labels of a message say of how it stands. */

import { familiesOf, lookOf } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { note } from '@tagloop/language/labels/looks';

/**
 * The label that a row's glyph shows: the first of a family, else the first with a shape of its own (`doing:ada`); null
 * for a plain note. A sentiment says how somebody feels and a size how much there is, not how the message stands.
 */
export function stateOf(labels: readonly Label[]): string | null {
  const texts = labels.map(({ text }) => text).filter((text) => !/^(sentiment|size):/.test(text));
  return texts.find((text) => familiesOf(text).length > 0) ?? texts.find((text) => lookOf(text) !== note) ?? null;
}

/** The labels worth showing: `doing:ada` says all that `doing` says. */
export function shownLabels(labels: readonly Label[]): readonly Label[] {
  const isTaken = labels.some(({ text }) => /^doing:./.test(text));
  return isTaken ? labels.filter(({ text }) => text !== 'doing') : labels;
}
