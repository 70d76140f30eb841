/** Labels as they are typed: `open`, `open=green`, `doing:ada=#1f6feb`. */

import { UsageError } from '../../command.ts';

export interface TypedLabel {
  readonly text: string;
  readonly color?: string;
}

/** The colour stands behind the last `=`: labels themselves hold colons. */
export function readLabel(typed: string): TypedLabel {
  const split = typed.lastIndexOf('=');
  const text = split < 0 ? typed : typed.slice(0, split);
  const color = split < 0 ? undefined : typed.slice(split + 1);
  if (text === '' || color === '') throw new UsageError(`"${typed}" is no label`, 'such as open or open=green');
  return { text, ...(color !== undefined && { color }) };
}

export interface LabelChanges {
  readonly set: TypedLabel[];
  readonly remove: string[];
}

/** `+open=green -doing done`: a plus sets, a minus removes, a bare word sets. */
export function readChanges(typed: readonly string[]): LabelChanges {
  const changes: LabelChanges = { set: [], remove: [] };
  for (const word of typed) {
    if (word === '-' || word === '+') throw new UsageError(`"${word}" has no label behind it`);
    if (word.startsWith('-')) changes.remove.push(word.slice(1));
    else changes.set.push(readLabel(word.replace(/^\+/, '')));
  }
  return changes;
}
