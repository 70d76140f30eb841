/** Which entries fit what is typed. */

import { byLengthAsc, extendedMatch, Fzf } from 'fzf';
import type { Entry } from './entry.ts';

export interface Fit {
  readonly entry: Entry;
  /** Places of the letters that fit. */
  readonly letters: ReadonlySet<number>;
  readonly score: number;
}

const noLetters: ReadonlySet<number> = new Set();

/** Best first; all of them as they come when nothing is typed. Words may stand in any order. */
export function fitting(entries: readonly Entry[], typed: string): readonly Fit[] {
  if (typed.trim() === '') return entries.map((entry) => ({ entry, letters: noLetters, score: 0 }));
  const finder = new Fzf(entries, {
    selector: ({ title }) => title,
    casing: 'case-insensitive',
    match: extendedMatch,
    tiebreakers: [byLengthAsc],
  });
  return finder.find(typed).map(({ item, positions, score }) => ({ entry: item, letters: positions, score }));
}
