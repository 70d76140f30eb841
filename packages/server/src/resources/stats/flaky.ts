/** Steps of runs that failed and were well at one and the same commit: nothing else was built, so the step wavers. */

import { type Run, readRun } from '@tagloop/language/vocabulary/run';
import { readStep } from '@tagloop/language/vocabulary/step';
import type { FlakyStep } from './contract.ts';

/** A step of a run. */
export interface StepOf {
  /** Id of the run. */
  readonly run: number;
  readonly runText: string;
  readonly text: string;
}

export interface FailedStep extends StepOf {
  /** When it failed last, ms since 1970. */
  readonly at: number;
  /** It was well later, in the same run: that was started again. */
  readonly recovered: boolean;
}

/** What is the same in all runs of a pipeline. */
type Line = Pick<FlakyStep, 'pipeline' | 'repo' | 'service' | 'env' | 'step'>;

export interface Wavering extends Line {
  readonly times: number;
  /** When it failed last, ms since 1970, and the id of that run. */
  readonly at: number;
  readonly run: number;
}

interface Read<Step extends StepOf> {
  readonly step: Step;
  readonly line: Line;
  readonly commit: string | undefined;
}

/** Commits at which the outcome of other runs decides; the newest failures first. */
export function commitsToAsk(failed: readonly FailedStep[], most: number): readonly string[] {
  const commits = failed.flatMap(({ recovered, runText }) => (recovered ? [] : (readRun(runText)?.commit ?? [])));
  return [...new Set(commits)].slice(0, most);
}

/**
 * Most frequent first.
 * @param good steps that are well, of runs at the commits of the failed ones
 */
export function flakyOf(failed: readonly FailedStep[], good: readonly StepOf[]): Wavering[] {
  const isGood = new Set(good.flatMap(read).flatMap((each) => placeOf(each) ?? []));
  const found = new Map<string, { line: Line; places: Set<string>; last: FailedStep }>();
  for (const each of failed.flatMap(read)) {
    const place = placeOf(each);
    if (!each.step.recovered && (place === undefined || !isGood.has(place))) continue;
    const name = JSON.stringify(each.line);
    const known = found.get(name) ?? { line: each.line, places: new Set(), last: each.step };
    known.places.add(place ?? String(each.step.run));
    if (each.step.at > known.last.at) known.last = each.step;
    found.set(name, known);
  }
  return [...found.values()]
    .map(({ line, places, last }) => ({ ...line, times: places.size, at: last.at, run: last.run }))
    .sort((a, b) => b.times - a.times || b.at - a.at);
}

function read<Step extends StepOf>(step: Step): Read<Step>[] {
  const run = readRun(step.runText);
  const name = readStep(step.text)?.name;
  return run && name !== undefined ? [{ step, line: { ...lineOf(run), step: name }, commit: run.commit }] : [];
}

function lineOf({ pipeline, repo, project, service, env }: Run): Omit<Line, 'step'> {
  return {
    pipeline: pipeline ?? null,
    repo: repo ?? project ?? null,
    service: service ?? null,
    env: env ?? null,
  };
}

/** One step at one commit; undefined where the run tells none. */
function placeOf({ line, commit }: Read<StepOf>): string | undefined {
  return commit === undefined ? undefined : JSON.stringify([line, commit]);
}
