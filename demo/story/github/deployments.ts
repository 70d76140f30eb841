/** `deployment`, `deployment_status` and `release` */

import { account, delivery, iso, type Json, type RepoName, urlOf } from './parts.ts';

export interface Deployment {
  readonly id: number;
  readonly repo: RepoName;
  readonly environment: string;
  /** The git tag that is deployed. */
  readonly tag: string;
  readonly sha: string;
  readonly kind: 'planned' | 'hotfix' | 'rollback' | 'config';
  readonly description: string;
  readonly by: string;
  /** Id of the workflow run that deploys. */
  readonly run: number;
  readonly createdAt: number;
}

export function deploymentPayload(deployment: Deployment): Json {
  return about(deployment, { action: 'created' });
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: 'in_progress' | 'success' | 'failure';
  readonly description: string;
  readonly at: number;
}

export function deploymentStatusPayload(deployment: Deployment, status: DeploymentStatus): Json {
  return about(deployment, {
    action: 'created',
    deployment_status: {
      id: status.id,
      state: status.state,
      creator: account(deployment.by),
      description: status.description,
      environment: deployment.environment,
      target_url: '',
      log_url: urlOf(deployment.repo, 'actions', 'runs', deployment.run),
      environment_url: '',
      created_at: iso(status.at),
      updated_at: iso(status.at),
    },
  });
}

function about(deployment: Deployment, fields: Json): Json {
  const { repo, by, createdAt } = deployment;
  return delivery(
    repo,
    by,
    {
      ...fields,
      deployment: {
        id: deployment.id,
        sha: deployment.sha,
        ref: deployment.tag,
        task: `deploy:${deployment.kind}`,
        payload: {},
        original_environment: deployment.environment,
        environment: deployment.environment,
        description: deployment.description,
        creator: account(by),
        created_at: iso(createdAt),
        updated_at: iso(createdAt),
        production_environment: deployment.environment === 'production',
        transient_environment: false,
      },
      workflow_run: {
        id: deployment.run,
        name: 'Deploy',
        head_sha: deployment.sha,
        html_url: urlOf(repo, 'actions', 'runs', deployment.run),
        event: 'release',
        created_at: iso(createdAt),
        updated_at: iso(createdAt),
      },
    },
    iso(createdAt),
  );
}

export interface Release {
  readonly id: number;
  readonly repo: RepoName;
  readonly version: string;
  /** The version before it. */
  readonly previous: string;
  readonly sha: string;
  readonly title: string;
  readonly by: string;
  readonly notes: readonly { readonly subject: string; readonly by: string; readonly pull: number }[];
  readonly isPrerelease: boolean;
  readonly publishedAt: number;
  readonly updatedAt: number;
}

/** @param action `released` when what was a prerelease is one no more */
export function releasePayload(release: Release, action: 'published' | 'released'): Json {
  const { repo, version, previous } = release;
  const notes = release.notes.map(({ subject, by, pull }) => `* ${subject} by @${by} in ${urlOf(repo, 'pull', pull)}`);
  const changes = urlOf(repo, 'compare', `v${previous}...v${version}`);
  return delivery(
    repo,
    release.by,
    {
      action,
      release: {
        id: release.id,
        html_url: urlOf(repo, 'releases', 'tag', `v${version}`),
        tag_name: `v${version}`,
        target_commitish: release.sha,
        name: release.title,
        draft: false,
        prerelease: release.isPrerelease,
        author: account(release.by),
        created_at: iso(release.publishedAt),
        updated_at: iso(release.updatedAt),
        published_at: iso(release.publishedAt),
        assets: [],
        body: ["## What's Changed", ...notes, '', `**Full Changelog**: ${changes}`].join('\r\n'),
      },
    },
    iso(release.publishedAt),
  );
}
