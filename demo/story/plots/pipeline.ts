/** A run of a pipeline: it waits, builds, and ends. */

import { minute, second } from '../calendar.ts';
import type { Plot } from '../clockwork.ts';
import type { RepoName } from '../github/parts.ts';
import { type Conclusion, type Job, jobPayload, type Run, runPayload, type Workflow } from '../github/runs.ts';
import type { World } from '../world.ts';

interface JobPlan {
  readonly name: string;
  readonly steps: readonly string[];
  /** Minutes, at least and at most. */
  readonly takes: readonly [number, number];
}

export interface Pipeline {
  readonly workflow: Workflow;
  /** They run side by side. */
  readonly jobs: readonly JobPlan[];
}

export const buildAndTest: Pipeline = {
  workflow: { id: 511, name: 'Build and test', file: 'build.yml' },
  jobs: [
    { name: 'lint', steps: ['Check out', 'Install', 'Lint'], takes: [1, 2] },
    { name: 'unit tests', steps: ['Check out', 'Install', 'Unit tests'], takes: [2, 5] },
    { name: 'integration tests', steps: ['Check out', 'Start services', 'Integration tests'], takes: [4, 11] },
  ],
};

export const journeys: Pipeline = {
  workflow: { id: 544, name: 'Journeys', file: 'journeys.yml' },
  jobs: [
    { name: 'pay by card', steps: ['Open the shop', 'Pay', 'Read the receipt'], takes: [3, 6] },
    { name: 'pay by wallet', steps: ['Open the shop', 'Pay', 'Read the receipt'], takes: [3, 6] },
    { name: 'refund and payout', steps: ['Refund', 'Pay out', 'Compare with the books'], takes: [5, 9] },
  ],
};

export interface RunPlan {
  readonly repo: RepoName;
  readonly branch: string;
  readonly sha: string;
  readonly title: string;
  readonly event: Run['event'];
  readonly actor: string;
  /** Name of the job that fails. */
  readonly fails?: string;
}

/** Returns when it has ended. */
export function* pipeline(world: World, { workflow, jobs }: Pipeline, plan: RunPlan): Plot<Conclusion> {
  const { fails, ...about } = plan;
  const run: Run = {
    ...about,
    id: 9_400_000 + world.serial('run'),
    number: world.serial(`${plan.repo} ${workflow.name}`, world.random.between(140, 900)),
    workflow,
    requestedAt: world.at,
  };
  const stream = `run ${run.id}`;
  world.webhook(stream, 'workflow_run', runPayload(run, { action: 'requested', at: world.at }));
  yield world.soon(5 * second, 40 * second);
  world.webhook(stream, 'workflow_run', runPayload(run, { action: 'in_progress', at: world.at }));
  const started: Job[] = jobs.map(({ name, steps }) => ({
    id: 31_000_000 + world.serial('job'),
    name,
    steps,
    startedAt: world.at,
  }));
  for (const job of started) world.webhook(stream, 'workflow_job', jobPayload(run, job));
  const ends = jobs
    .map(({ name, takes: [least, most] }) => ({ name, time: world.soon(least * minute, most * minute) }))
    .sort((a, b) => a.time - b.time);
  for (const { name, time } of ends) {
    yield time;
    const job = started.find((each) => each.name === name);
    const conclusion = name === fails ? 'failure' : 'success';
    if (job) world.webhook(stream, 'workflow_job', jobPayload(run, { ...job, ended: { at: world.at, conclusion } }));
  }
  yield world.soon(2 * second, 5 * second);
  const conclusion = fails === undefined ? 'success' : 'failure';
  world.webhook(stream, 'workflow_run', runPayload(run, { action: 'completed', at: world.at, conclusion }));
  return conclusion;
}
