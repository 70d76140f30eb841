/** GitHub Actions: a living message for each run of a workflow, a reply for each of its jobs. */

import { runKey, writeRun } from '@tagloop/language/vocabulary/run';
import { stepKey, writeStep } from '@tagloop/language/vocabulary/step';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import type { Reading } from '../../source.ts';
import { firstLine } from '../../words.ts';
import { runLabels, stepLabels } from './conclusions.ts';
import type { GithubEvent } from './event.ts';

export function readWorkflowRunEvent({ payload, repository }: GithubEvent): Reading {
  const { host, repo, service } = repository;
  const run = payload.object('workflow_run');
  return written({
    key: runKey(host, repo, run.integer('id')),
    text: writeRun({
      pipeline: run.optionalString('name') ?? payload.string('workflow.name'),
      run: String(run.integer('run_number')),
      service,
      repo,
      branch: branchOf(run, repo),
      commit: run.string('head_sha'),
      title: run.optionalString('display_title') ?? firstLine(run.optionalString('head_commit.message') ?? ''),
      url: run.optionalString('html_url'),
    }),
    labels: runLabels(run),
    at: run.time('updated_at'),
    place: places.pipelines,
  });
}

/** `owner:branch` when it lies in a fork: the fork's `main` is not ours. */
function branchOf(run: Fields, repo: string): string | undefined {
  const branch = run.optionalString('head_branch');
  const owner = run.optionalString('head_repository.owner.login');
  const isOwn = (run.optionalString('head_repository.full_name') ?? repo) === repo;
  return isOwn || branch === undefined || owner === undefined ? branch : `${owner}:${branch}`;
}

export function readWorkflowJobEvent({ payload, repository }: GithubEvent): Reading {
  const { host, repo } = repository;
  const job = payload.object('workflow_job');
  const run = runKey(host, repo, job.integer('run_id'));
  return written({
    key: jobKey(run, job),
    parentKey: run,
    text: writeStep({ name: job.string('name'), note: failedStep(job) ?? '', url: job.optionalString('html_url') }),
    labels: stepLabels(job),
    at: timeOf(job),
    place: places.pipelines,
  });
}

/** The longest key that the hub takes. */
const longestKey = 300;

/** By name, so that a job that is run again is the same step; its id is another one each time. */
function jobKey(run: string, job: Fields): string {
  const named = stepKey(run, job.string('name'));
  return named.length <= longestKey ? named : stepKey(run, job.integer('id'));
}

function failedStep(job: Fields): string | undefined {
  const failed = job.list('steps').find((step) => step.optionalString('conclusion') === 'failure');
  return failed && `failed at “${failed.string('name')}”`;
}

function timeOf(job: Fields): number {
  const status = job.string('status');
  if (status === 'completed') return job.time('completed_at');
  const started = status === 'in_progress' ? undefined : job.optionalTime('created_at');
  return started ?? job.time('started_at');
}
