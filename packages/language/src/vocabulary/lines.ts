/** How many lines a change adds and removes, as a label: `lines:+120-8`. */

import type { Label } from '../labels/label.ts';

export interface Lines {
  readonly added: number;
  readonly removed: number;
}

/** Start of the labels of family `lines`. */
export const linesLabel = 'lines:';

export function writeLines({ added, removed }: Lines): string {
  return `${linesLabel}+${added}-${removed}`;
}

/** Undefined where no label tells, or none that can be read. */
export function linesOf(labels: readonly Label[]): Lines | undefined {
  const label = labels.find(({ text }) => text.startsWith(linesLabel));
  const [, added, removed] = /^\+(\d{1,9})-(\d{1,9})$/.exec(label?.text.slice(linesLabel.length) ?? '') ?? [];
  return added === undefined || removed === undefined ? undefined : { added: Number(added), removed: Number(removed) };
}
