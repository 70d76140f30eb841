/** State and test totals of a run from its steps, for a sender that speaks of steps only. */

import { defaultColor } from '../labels/families.ts';
import type { Label } from '../labels/label.ts';
import { type Fold, nothing } from './fold.ts';
import { type RunState, readRun, runStateOf } from './run.ts';
import { has } from './state.ts';
import { readStep, type Step } from './step.ts';
import { testsLabel, writeTests } from './testTotals.ts';

/** Stands beside a state that nobody sent: it was inferred, and moves with the steps until the run speaks itself. */
export const inferredLabel = 'from steps';

export const runFold: Fold = {
  thing: 'run',
  applies: (rootTags, rootText) =>
    rootTags.some((tag) => tag === 'cds' || tag.startsWith('pipeline:')) && readRun(rootText) !== null,
  fold({ labels }, replies) {
    const steps = replies.flatMap((reply) => readStep(reply.text, reply.labels) ?? []);
    const result = nothing();
    const state = inferred(steps);
    if (state && (runStateOf(labels) === undefined || has(labels, inferredLabel))) {
      result.set.push(label(state), label(inferredLabel));
    }
    const totals = totalsOf(steps);
    if (totals) {
      result.set.push(label(totals));
      result.remove.push(
        ...labels.map(({ text }) => text).filter((text) => text.startsWith(testsLabel) && text !== totals),
      );
    }
    return result;
  },
};

/** Under way while a step is; then the worst of them; Skipped only when all were. */
function inferred(steps: readonly Step[]): RunState | undefined {
  const states = steps.flatMap(({ state }) => state ?? []);
  if (states.length === 0) return undefined;
  if (states.includes('Building')) return 'Building';
  if (states.includes('Waiting')) return states.every((state) => state === 'Waiting') ? 'Waiting' : 'Building';
  return (['Failed', 'Stopped', 'Success'] as const).find((state) => states.includes(state)) ?? 'Skipped';
}

/** `tests:118/120`, added up; undefined when no step counts any. */
function totalsOf(steps: readonly Step[]): string | undefined {
  const counted = steps.flatMap(({ tests }) => tests ?? []);
  if (counted.length === 0) return undefined;
  const sum = (pick: 'passed' | 'total') => counted.reduce((total, tests) => total + tests[pick], 0);
  return `${testsLabel}${writeTests({ passed: sum('passed'), total: sum('total') })}`;
}

function label(text: string): Label {
  return { text, color: defaultColor(text) };
}
