/** What GitHub's two words for a state, of workflow runs, jobs and checks alike, mean here. */

import type { RunState } from '@tagloop/language/vocabulary/run';
import { inferredLabel } from '@tagloop/language/vocabulary/runFold';
import type { Fields } from '../../payload.ts';

const conclusions: ReadonlyMap<string, RunState> = new Map([
  ['success', 'Success'],
  ['neutral', 'Success'],
  ['failure', 'Failed'],
  ['timed_out', 'Failed'],
  ['startup_failure', 'Failed'],
  ['cancelled', 'Stopped'],
  ['stale', 'Stopped'],
  ['skipped', 'Skipped'],
  // Somebody must allow it first.
  ['action_required', 'Waiting'],
]);

/** Of a job or a check; none for a word that GitHub did not have yet. */
export function stepLabels(step: Fields): { set: RunState[] } {
  const state = stateOf(step.optionalString('status'), step.optionalString('conclusion'));
  return { set: state ? [state] : [] };
}

/** Of a run, which needs no state that is inferred from its steps any more. */
export function runLabels(run: Fields): { set: RunState[]; remove: string[] } {
  const { set } = stepLabels(run);
  return { set, remove: set.length > 0 ? [inferredLabel] : [] };
}

function stateOf(status: string | undefined, conclusion: string | undefined): RunState | undefined {
  if (status === 'completed') return conclusions.get(conclusion ?? '');
  return status === 'in_progress' ? 'Building' : 'Waiting';
}
