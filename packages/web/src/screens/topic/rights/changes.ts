/** Rights as lists to be edited: who has which level, and what differs between two of them. */

import type { Level, Right, RightsChange } from '../../../data/rights.ts';

/** Levels by subject: `user ada`, `group ops`, `public`. */
export type Levels = ReadonlyMap<string, Level>;
export type Scope = 'here' | 'patch' | 'replace';

export const everybody = 'public';

type Subject = Omit<Right, 'level'>;

export function subjectKey({ user, group }: Subject): string {
  if (user !== undefined) return `user ${user}`;
  return group === undefined ? everybody : `group ${group}`;
}

export function subjectOf(key: string): Subject {
  const [kind, name = ''] = key.split(' ');
  if (kind === 'user') return { user: name };
  return kind === 'group' ? { group: name } : { public: true };
}

export function levelsOf(rights: readonly Right[]): Levels {
  return new Map(rights.map((right) => [subjectKey(right), right.level]));
}

/** Keys whose level is another one, or that came or went. */
export function differing(was: Levels, is: Levels): string[] {
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}

/** What the hub is asked for, so that one list becomes the other. */
export function changeFor(was: Levels, is: Levels, scope: Scope): RightsChange {
  if (scope === 'replace') return { kind: 'replace', rights: [...is].map(rightOf), below: true };
  const grant = differing(was, is).flatMap((key) => {
    const level = is.get(key);
    return level ? rightOf([key, level]) : [];
  });
  const revoke = differing(was, is).flatMap((key) => (is.has(key) ? [] : subjectOf(key)));
  return { kind: 'patch', grant, revoke, below: scope === 'patch' };
}

function rightOf([key, level]: readonly [string, Level]): Right {
  return { ...subjectOf(key), level };
}
