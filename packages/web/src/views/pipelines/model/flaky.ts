/** Which steps waver: by the hub's history, and by the runs at hand, which are younger than its answer. */

import type { FlakyStep } from '../../../data/flaky.ts';
import { flakyOf } from './lines.ts';
import { lineOf, type Run } from './run.ts';

/** By line, then by the name of the step: at how many commits it wavered. */
export type Flaky = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** @param told by the hub @param runs newest first, with their steps */
export function knownFlaky(told: readonly FlakyStep[], runs: readonly Run[]): Flaky {
  const known = new Map<string, Map<string, number>>();
  const tell = (line: string, step: string, times: number) => {
    const steps = known.get(line) ?? new Map<string, number>();
    known.set(line, steps.set(step, Math.max(times, steps.get(step) ?? 0)));
  };
  for (const { step, times, pipeline, repo, service, env } of told) {
    tell(lineOf({ pipeline, repo, service, env }), step, times);
  }
  for (const [line, steps] of flakyOf(runs)) {
    for (const step of steps) tell(line, step, 1);
  }
  return known;
}
