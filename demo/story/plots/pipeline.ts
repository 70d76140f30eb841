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

/** Some jobs fail for no reason now and then, and are well when they run again. */
const flaky: ReadonlyMap<string, { readonly job: string; readonly every: number }> = new Map([
  ['checkout-web', { job: 'integration tests', every: 5 }],
  ['payments-api', { job: 'unit tests', every: 11 }],
]);

function wavers({ repo, number }: Run, job: string): boolean {
  const known = flaky.get(repo);
  return known !== undefined && known.job === job && number % known.every === 0;
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
    if (!job) continue;
    const end = (ended: Job, conclusion: Conclusion) =>
      world.webhook(stream, 'workflow_job', jobPayload(run, { ...ended, ended: { at: world.at, conclusion } }));
    if (name !== fails && wavers(run, name)) {
      end(job, 'failure');
      yield world.soon(30 * second, minute);
      const again = { ...job, id: 31_000_000 + world.serial('job'), startedAt: world.at };
      world.webhook(stream, 'workflow_job', jobPayload(run, again));
      yield world.soon(2 * minute, 3 * minute);
      end(again, 'success');
    } else end(job, name === fails ? 'failure' : 'success');
  }
  yield world.soon(2 * second, 5 * second);
  const conclusion = fails === undefined ? 'success' : 'failure';
  world.webhook(stream, 'workflow_run', runPayload(run, { action: 'completed', at: world.at, conclusion }));
  return conclusion;
}
