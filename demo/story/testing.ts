/** What tests read out of a story: payloads are looked at as whoever gets them does, knowing nothing of the plots. */

import { type Act, isWebhook, type Webhook } from './act.ts';

/** The value at a path such as `pull_request.head.sha`; undefined where there is none. */
export function at(payload: unknown, path: string): unknown {
  let value = payload;
  for (const name of path.split('.')) {
    value =
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
  }
  return value ?? undefined;
}

export function text(payload: unknown, path: string): string {
  const value = at(payload, path);
  if (typeof value !== 'string') throw new Error(`${path} is no text`);
  return value;
}

/** Ms since 1970. */
export function time(payload: unknown, path: string): number {
  return Date.parse(text(payload, path));
}

function list(payload: unknown, path: string): readonly unknown[] {
  const value = at(payload, path);
  return Array.isArray(value) ? value : [];
}

export function webhooks(acts: readonly Act[], event: string, action?: string): Webhook[] {
  return acts
    .filter(isWebhook)
    .filter((act) => act.event === event && (!action || at(act.payload, 'action') === action));
}

/** Repository of a payload. */
export function repoOf({ payload }: Webhook): string {
  return text(payload, 'repository.name');
}

export interface MainPush {
  readonly repo: string;
  readonly before: string;
  readonly after: string;
  readonly at: number;
  /** Of its commits, ms since 1970. */
  readonly commits: readonly { readonly sha: string; readonly at: number }[];
}

export function mainPushes(acts: readonly Act[]): MainPush[] {
  return webhooks(acts, 'push')
    .filter(({ payload }) => text(payload, 'ref') === 'refs/heads/main')
    .map((act) => ({
      repo: repoOf(act),
      before: text(act.payload, 'before'),
      after: text(act.payload, 'after'),
      at: act.at,
      commits: list(act.payload, 'commits').map((commit) => ({
        sha: text(commit, 'id'),
        at: time(commit, 'timestamp'),
      })),
    }));
}

export interface Shipped {
  readonly repo: string;
  readonly sha: string;
  readonly at: number;
  readonly isRollback: boolean;
}

/** Deployments to production that came through, in their order. */
export function shipped(acts: readonly Act[]): Shipped[] {
  return webhooks(acts, 'deployment_status')
    .filter(({ payload }) => text(payload, 'deployment_status.state') === 'success')
    .filter(({ payload }) => text(payload, 'deployment.environment') === 'production')
    .map((act) => ({
      repo: repoOf(act),
      sha: text(act.payload, 'deployment.sha'),
      at: act.at,
      isRollback: text(act.payload, 'deployment.task') === 'deploy:rollback',
    }));
}

/** From each commit on main to the first deployment to production that contains it, in ms; by the chain of pushes. */
export function leadTimes(acts: readonly Act[]): number[] {
  const pushes = mainPushes(acts);
  const deployments = shipped(acts);
  return [...new Set(pushes.map(({ repo }) => repo))].flatMap((repo) => {
    const chain = pushes.filter((push) => push.repo === repo);
    const positions = new Map(chain.map(({ after }, position) => [after, position]));
    return chain.flatMap(({ commits }, position) => {
      const first = deployments.find((each) => each.repo === repo && (positions.get(each.sha) ?? -1) >= position);
      return first ? commits.map((commit) => first.at - commit.at) : [];
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}
