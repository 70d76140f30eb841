/** Deployments, and the releases that lead to production. */

import { deploymentKey } from '@tagloop/language/vocabulary/deployment';
import type { RunState } from '@tagloop/language/vocabulary/run';
import { stepKey, writeStep } from '@tagloop/language/vocabulary/step';
import { hour, minute, second } from '../calendar.ts';
import { deployer } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import {
  type Deployment,
  type DeploymentStatus,
  deploymentPayload,
  deploymentStatusPayload,
  type Release,
  releasePayload,
} from '../github/deployments.ts';
import { host } from '../github/parts.ts';
import { topics } from '../topics.ts';
import type { Repo, Version, World } from '../world.ts';

export interface DeploymentPlan {
  readonly environment: 'staging' | 'preprod' | 'production';
  readonly tag: string;
  readonly sha: string;
  readonly kind: Deployment['kind'];
  readonly description: string;
  readonly by: string;
  /** Why it fails; absent when it does not. */
  readonly fails?: string;
}

/** Ends when it is through. @returns the key of its message */
export function* deploy(world: World, { service }: Repo, plan: DeploymentPlan): Plot<string> {
  const { fails, ...about } = plan;
  const deployment: Deployment = {
    ...about,
    repo: service.name,
    id: 61_000 + world.serial('deployment'),
    run: 9_900_000 + world.serial('deploy run'),
    createdAt: world.at,
  };
  const stream = `deployment ${deployment.id}`;
  const tell = (state: DeploymentStatus['state'], description: string) => {
    const status = { id: 710_000 + world.serial('status'), state, description, at: world.at };
    world.webhook(stream, 'deployment_status', deploymentStatusPayload(deployment, status));
  };
  world.webhook(stream, 'deployment', deploymentPayload(deployment));
  yield world.soon(5 * second, 30 * second);
  tell('in_progress', '');
  const isProduction = plan.environment === 'production';
  if (isProduction) yield* rollOut(world, deployment, stream, fails !== undefined);
  else yield world.soon(minute, 4 * minute);
  if (fails === undefined) tell('success', isProduction ? `All ${service.pods} pods answer` : '');
  else tell('failure', fails);
  return deploymentKey(host, deployment.id);
}

const rollOutSteps = ['migrate', 'canary', 'roll out'] as const;

/** The deployer tells its steps itself: the forge has no word for them. */
function* rollOut(world: World, { id }: Deployment, stream: string, fails: boolean): Plot {
  const key = deploymentKey(host, id);
  const tell = (name: string, state: RunState) => {
    const text = writeStep({ name, note: '' });
    const step = { topic: topics.environments, key: stepKey(key, name), parentKey: key, text, set: [state] };
    world.upsert(deployer, step, stream);
  };
  for (const name of rollOutSteps) tell(name, 'Waiting');
  const last = rollOutSteps.at(-1);
  for (const name of rollOutSteps) {
    tell(name, 'Building');
    yield world.soon(80 * second, 220 * second);
    tell(name, fails && name === last ? 'Failed' : 'Success');
  }
}

/** Brings the head of main to staging, as the next candidate. */
export function* stage(world: World, repo: Repo, sha: string, by: string): Plot {
  repo.candidates += 1;
  const tag = `v${nextNumber(repo)}-rc.${repo.candidates}`;
  const last = repo.waiting.at(-1);
  const description = last ? last.title.replace(/^\w+(\([^)]*\))?: /, '') : '';
  yield* deploy(world, repo, { environment: 'staging', tag, sha, kind: 'planned', description, by });
}

export interface ReleasePlan {
  readonly by: string;
  readonly kind: 'planned' | 'hotfix';
  readonly title: string;
  /** Until when it stays in preprod, ms since 1970; it goes to production at once when absent. */
  readonly waits?: () => number;
  /** Nothing goes wrong with its deployment. */
  readonly isSure?: boolean;
}

/** Gives out what waits on main. @returns the version and the key of its deployment to production */
export function* release(world: World, repo: Repo, plan: ReleasePlan): Plot<{ version: Version; deployment: string }> {
  const { kind, by, title, waits, isSure = kind === 'hotfix' } = plan;
  const version: Version = { number: nextNumber(repo), sha: repo.head, changes: repo.waiting };
  const previous = repo.latest;
  repo.waiting = [];
  repo.candidates = 0;
  repo.latest = version.number;
  const tag = `v${version.number}`;
  let published: Release = {
    id: 330_000 + world.serial('release'),
    repo: repo.service.name,
    version: version.number,
    previous,
    sha: version.sha,
    title,
    by,
    notes: version.changes.map((merged) => ({ subject: merged.title, by: merged.author, pull: merged.pull })),
    isPrerelease: waits !== undefined,
    publishedAt: world.at,
    updatedAt: world.at,
  };
  const stream = `release ${repo.service.name} ${version.number}`;
  world.webhook(stream, 'release', releasePayload(published, 'published'));
  yield world.soon(minute, 6 * minute);
  const target = { tag, sha: version.sha, kind, description: title, by };
  if (waits) {
    yield* deploy(world, repo, { ...target, environment: 'preprod' });
    yield waits();
    published = { ...published, isPrerelease: false, updatedAt: world.at };
    world.webhook(stream, 'release', releasePayload(published, 'released'));
    yield world.soon(minute, 5 * minute);
  }
  if (!isSure && world.random.chance(0.04)) {
    const fails = `2 of ${repo.service.pods} pods do not answer /ready; traffic stays on ${repo.production.number}`;
    yield* deploy(world, repo, { ...target, environment: 'production', fails });
    yield world.soon(20 * minute, hour);
  }
  const deployment = yield* deploy(world, repo, { ...target, environment: 'production' });
  repo.production = version;
  return { version, deployment };
}

/** A feature moves the second number, anything else the third. */
function nextNumber({ latest, waiting }: Repo): string {
  const [major = 0, minor = 0, patch = 0] = latest.split('.').map(Number);
  const hasFeature = waiting.some(({ title }) => title.startsWith('feat'));
  return hasFeature ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
