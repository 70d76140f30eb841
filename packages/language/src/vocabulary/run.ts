/** `#pipeline:<name> #run:<n> #service:… #repo:… #branch:… #commit:<sha> #tests:<passed>/<total> title` */

import type { Label } from '../labels/label.ts';
import { environmentOf, readForm, serviceOf, tag, value, writeForm } from './form.ts';
import { hostPart, idPart, keyPart } from './key.ts';
import { stateOf } from './state.ts';
import { readTests, type Tests, testsOf, writeTests } from './testTotals.ts';
import type { Thing } from './thing.ts';

/** Label family `run`, of runs and of their steps. */
export const runStates = ['Waiting', 'Building', 'Success', 'Failed', 'Stopped', 'Skipped'] as const;
export type RunState = (typeof runStates)[number];

export interface Run {
  readonly pipeline?: string;
  /** Number or name of the run inside its pipeline. */
  readonly run?: string;
  readonly service?: string;
  readonly repo?: string;
  readonly branch?: string;
  readonly commit?: string;
  /** CDS: the project above the service. */
  readonly project?: string;
  /** Where it works, for a pipeline that is run once an environment. */
  readonly env?: string;
  readonly tests?: Tests;
  readonly title: string;
  readonly url?: string;
  /** From the labels; not written. */
  readonly state?: RunState;
}

export function writeRun(run: Run): string {
  return writeForm(
    [
      tag('pipeline', run.pipeline),
      tag('run', run.run),
      tag('service', run.service),
      tag('repo', run.repo),
      tag('branch', run.branch),
      tag('commit', run.commit),
      tag('project', run.project),
      tag('env', run.env),
      tag('tests', writeTests(run.tests)),
    ],
    { text: run.title, url: run.url },
  );
}

/** Reads CDS too: `#cds #type:pipelineBuild #project:… #app:… #pipeline:… #environment:… #build:74 #branch:…`. */
export function readRun(text: string, labels: readonly Label[] = []): Run | null {
  const form = readForm(text, ['pipeline:', 'cds']);
  if (!form || value(form, 'action') !== undefined) return null;
  return {
    pipeline: value(form, 'pipeline'),
    run: value(form, 'run') ?? value(form, 'build'),
    service: serviceOf(form),
    repo: value(form, 'repo'),
    branch: value(form, 'branch'),
    commit: value(form, 'commit'),
    project: value(form, 'project'),
    env: environmentOf(form),
    tests: readTests(value(form, 'tests')) ?? testsOf(labels),
    title: form.text,
    url: form.url,
    state: runStateOf(labels),
  };
}

/** The state of a run or a step; Tat's `Fail` is `Failed`. */
export function runStateOf(labels: readonly Label[]): RunState | undefined {
  return stateOf(labels, runStates, { Fail: 'Failed' });
}

/** `run:<host>/<repo>/<run id>` */
export function runKey(host: string, repo: string, run: string | number): string {
  return `run:${hostPart(host)}/${keyPart(repo)}/${idPart(run)}`;
}

export const run: Thing = {
  name: 'run',
  stages: ['build', 'test'],
  families: ['run'],
  sentence: 'One run of a pipeline; its steps are replies.',
  example: writeRun({
    pipeline: 'Build and test',
    run: '74',
    service: 'api',
    repo: 'acme/api',
    branch: 'main',
    commit: '9f1c2d4',
    tests: { passed: 118, total: 120 },
    title: 'Page by cursor',
  }),
  key: 'run:<host>/<repo>/<run id>',
  read: readRun,
};
