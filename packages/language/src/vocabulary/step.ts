/** Reply of a run or a deployment: `#step:<name> #tests:<passed>/<total> note`; its label is its state. */

import type { Label } from '../labels/label.ts';
import { readForm, tag, value, writeForm } from './form.ts';
import { idPart } from './key.ts';
import { type RunState, runStateOf } from './run.ts';
import { readTests, type Tests, writeTests } from './testTotals.ts';
import type { Thing } from './thing.ts';

export interface Step {
  readonly name?: string;
  readonly tests?: Tests;
  readonly note: string;
  readonly url?: string;
  /** From the labels; not written. */
  readonly state?: RunState;
}

export function writeStep(step: Step): string {
  return writeForm([tag('step', step.name), tag('tests', writeTests(step.tests))], { text: step.note, url: step.url });
}

/** Reads CDS too: `#cds #type:actionBuild #action:<name>`. */
export function readStep(text: string, labels: readonly Label[] = []): Step | null {
  const form = readForm(text, ['step:', 'cds']);
  if (!form) return null;
  const name = value(form, 'step') ?? value(form, 'action');
  if (name === undefined) return null;
  return {
    name,
    tests: readTests(value(form, 'tests')),
    note: form.text,
    url: form.url,
    state: runStateOf(labels),
  };
}

/** `<key of the run>/<job>` */
export function stepKey(runKey: string, job: string | number): string {
  return `${runKey}/${idPart(job)}`;
}

export const step: Thing = {
  name: 'step',
  stages: ['build', 'test'],
  families: ['run'],
  sentence: 'One step of a run or a deployment, with a state of its own.',
  example: writeStep({ name: 'unit tests', tests: { passed: 118, total: 120 }, note: '' }),
  key: '<key of the run>/<job>',
  replyOf: ['run', 'deployment'],
  read: readStep,
};
