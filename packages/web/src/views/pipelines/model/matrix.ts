/** What each pipeline says of each branch. */

import type { Run } from './run.ts';

export interface MatrixRow<Each extends Run> {
  readonly line: string;
  /** Any run of the line, for its names. */
  readonly first: Each;
  /** By branch, newest first. */
  readonly cells: ReadonlyMap<string, readonly Each[]>;
}

export interface Matrix<Each extends Run> {
  /** The main one first, then those with the latest runs. */
  readonly branches: readonly string[];
  /** In the order of their names. */
  readonly rows: readonly MatrixRow<Each>[];
}

const mains = ['main', 'master', 'trunk', 'develop'];

/** @param runs newest first; those of no branch are left out */
export function matrixOf<Each extends Run>(runs: readonly Each[]): Matrix<Each> {
  const rows = new Map<string, { first: Each; cells: Map<string, Each[]> }>();
  const branches = new Set<string>();
  for (const run of runs) {
    if (run.branch === undefined) continue;
    branches.add(run.branch);
    const row = rows.get(run.line) ?? { first: run, cells: new Map<string, Each[]>() };
    row.cells.set(run.branch, [...(row.cells.get(run.branch) ?? []), run]);
    rows.set(run.line, row);
  }
  const rank = (branch: string) => (mains.includes(branch) ? mains.indexOf(branch) : mains.length);
  return {
    branches: [...branches].toSorted((a, b) => rank(a) - rank(b)),
    rows: [...rows].map(([line, row]) => ({ line, ...row })).toSorted((a, b) => a.line.localeCompare(b.line)),
  };
}
