/** Changes of options that several people make. */

import { type OptionValues, readStored } from './options.ts';
import type { Drawing } from './view.ts';

/** Somebody else changed the same option to something else. */
export class ChangedMeanwhile extends Error {
  /** Name of the option. */
  readonly option: string;

  constructor(option: string) {
    super(`The option ${option} was changed meanwhile`);
    this.option = option;
  }
}

/**
 * The options with a change, as they are stored. Options that others changed stay theirs.
 * @param seen the values that the change was made from
 * @param stored what is stored now; throws `ChangedMeanwhile` when it has a changed option otherwise than was seen
 */
export function withChange(
  drawing: Drawing,
  seen: OptionValues,
  change: Partial<OptionValues>,
  stored: string | undefined,
): string {
  const before = readStored(stored);
  const now = drawing.read(before);
  for (const name of Object.keys(change)) {
    if (!isSame(now[name], seen[name]) && !isSame(now[name], change[name])) throw new ChangedMeanwhile(name);
  }
  // Written by a newer version of the view: what this one does not know stays.
  const newer = before && before.version > drawing.version ? before : null;
  const values = { ...newer?.values, ...now, ...change };
  return JSON.stringify({ version: newer?.version ?? drawing.version, values });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
