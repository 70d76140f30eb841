/** How much a change changes, as a label: `size:M`. */

import type { Label } from '../labels/label.ts';
import { stateOf } from './state.ts';

/** Label family `size`. */
export const sizeLabels = ['size:XS', 'size:S', 'size:M', 'size:L', 'size:XL'] as const;
export type SizeLabel = (typeof sizeLabels)[number];

/** Fewer lines than these, for each size but the largest. */
const bounds: readonly (readonly [SizeLabel, number])[] = [
  ['size:XS', 10],
  ['size:S', 50],
  ['size:M', 200],
  ['size:L', 800],
];

/** @param lines that are added and removed */
export function sizeLabelOf(lines: number): SizeLabel {
  return bounds.find(([, bound]) => lines < bound)?.[0] ?? 'size:XL';
}

export function sizeOf(labels: readonly Label[]): SizeLabel | undefined {
  return stateOf(labels, sizeLabels);
}
