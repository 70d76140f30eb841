/** `workflow_run` and `workflow_job` */

import { account, delivery, iso, type Json, type RepoName, shortRepository, urlOf } from './parts.ts';

export interface Workflow {
  readonly id: number;
  readonly name: string;
  /** Below `.github/workflows`. */
  readonly file: string;
}

export type Conclusion = 'success' | 'failure' | 'cancelled';

export interface Run {
  readonly id: number;
  readonly number: number;
  readonly workflow: Workflow;
  readonly repo: RepoName;
  readonly branch: string;
  readonly sha: string;
  readonly title: string;
  readonly event: 'push' | 'pull_request' | 'schedule' | 'release';
  readonly actor: string;
  readonly requestedAt: number;
}

export type RunStep =
  | { readonly action: 'requested' | 'in_progress'; readonly at: number }
  | { readonly action: 'completed'; readonly at: number; readonly conclusion: Conclusion };

const statuses = { requested: 'queued', in_progress: 'in_progress', completed: 'completed' } as const;

export function runPayload(run: Run, step: RunStep): Json {
  return about(run, {
    action: step.action,
    workflow: {
      id: run.workflow.id,
      name: run.workflow.name,
      path: `.github/workflows/${run.workflow.file}`,
      state: 'active',
    },
    workflow_run: {
      id: run.id,
      name: run.workflow.name,
      display_title: run.title,
      head_branch: run.branch,
      head_sha: run.sha,
      path: `.github/workflows/${run.workflow.file}`,
      run_number: run.number,
      event: run.event,
      status: statuses[step.action],
      conclusion: step.action === 'completed' ? step.conclusion : null,
      workflow_id: run.workflow.id,
      html_url: urlOf(run.repo, 'actions', 'runs', run.id),
      pull_requests: [],
      created_at: iso(run.requestedAt),
      updated_at: iso(step.at),
      run_attempt: 1,
      run_started_at: iso(run.requestedAt),
      actor: account(run.actor),
      triggering_actor: account(run.actor),
      head_commit: { id: run.sha, message: run.title, timestamp: iso(run.requestedAt) },
      repository: shortRepository(run.repo),
      head_repository: shortRepository(run.repo),
    },
  });
}

export interface Job {
  readonly id: number;
  readonly name: string;
  /** What it does, in order. */
  readonly steps: readonly string[];
  readonly startedAt: number;
  /** Absent while it runs. */
  readonly ended?: { readonly at: number; readonly conclusion: Conclusion };
}

/** A job that fails does so at its last step. */
export function jobPayload(run: Run, job: Job): Json {
  const { ended } = job;
  return about(run, {
    action: ended ? 'completed' : 'in_progress',
    workflow_job: {
      id: job.id,
      run_id: run.id,
      workflow_name: run.workflow.name,
      head_branch: run.branch,
      head_sha: run.sha,
      run_attempt: 1,
      html_url: urlOf(run.repo, 'actions', 'runs', run.id, 'job', job.id),
      status: ended ? 'completed' : 'in_progress',
      conclusion: ended?.conclusion ?? null,
      created_at: iso(run.requestedAt),
      started_at: iso(job.startedAt),
      completed_at: ended ? iso(ended.at) : null,
      name: job.name,
      steps: job.steps.map((name, index) => ({
        name,
        number: index + 1,
        status: ended ? 'completed' : index === 0 ? 'in_progress' : 'queued',
        conclusion: ended ? (index === job.steps.length - 1 ? ended.conclusion : 'success') : null,
      })),
      labels: ['ubuntu-24.04'],
      runner_name: `runner-${job.id % 9}`,
    },
  });
}

function about(run: Run, fields: Json): Json {
  return delivery(run.repo, run.actor, fields, iso(run.requestedAt));
}
