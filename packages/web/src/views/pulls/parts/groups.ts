/** Pull requests in groups: by whose turn it is for one reader, by repository, or by whom they wait for. */

import { grouped } from './grouped.ts';
import type { Pull } from './pull.ts';

export const groupings = ['turn', 'repository', 'person'] as const;
export type Grouping = (typeof groupings)[number];

export const turns = ['review', 'mine', 'waiting', 'closed', 'other'] as const;
export type Turn = (typeof turns)[number];

export interface Group<Each extends Pull> {
  /** A turn, or what the name of a group is made of: a repository, a person. */
  readonly of: { readonly turn: Turn } | { readonly name: string };
  readonly pulls: readonly Each[];
}

/** The reader's name here, and theirs whose groups he is in (`group:<name>`). */
export type Asked = ReadonlySet<string>;

/**
 * Those that are empty are left out. By repository and person the open ones have groups by name, those that have none
 * last; what is closed or is no pull request stands behind them as it does by turn.
 * @param reader whose turn it is
 * @param asked names by which he is asked: his own, and `group:<name>` of each of his groups
 */
export function groupPulls<Each extends Pull>(
  pulls: readonly Each[],
  grouping: Grouping,
  reader: string,
  asked: Asked,
): readonly Group<Each>[] {
  const byTurn = grouped(pulls, (each) => turnOf(each, reader, asked));
  const turnGroups = (some: readonly Turn[]): Group<Each>[] =>
    some.flatMap((turn) => {
      const own = byTurn.get(turn);
      return own ? [{ of: { turn }, pulls: own }] : [];
    });
  if (grouping === 'turn') return turnGroups(turns);
  const named = new Map<string, Each[]>();
  for (const each of pulls.filter(({ isOpen }) => isOpen)) {
    for (const name of namesOf(each, grouping)) named.set(name, [...(named.get(name) ?? []), each]);
  }
  const names = [...named.keys()].toSorted((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b));
  return [...names.map((name) => ({ of: { name }, pulls: named.get(name) ?? [] })), ...turnGroups(['closed', 'other'])];
}

function turnOf({ pull, isOpen, waitsFor }: Pull, reader: string, asked: Asked): Turn {
  if (!pull) return 'other';
  if (!isOpen) return 'closed';
  if (pull.user === reader) return 'mine';
  return waitsFor.some((name) => asked.has(name)) ? 'review' : 'waiting';
}

/** One that waits for two people stands in the groups of both. */
function namesOf({ pull, waitsFor }: Pull, grouping: 'repository' | 'person'): readonly string[] {
  if (grouping === 'repository') return [pull?.repo ?? ''];
  return waitsFor.length > 0 ? waitsFor : [''];
}
