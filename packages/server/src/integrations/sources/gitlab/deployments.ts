/** Deployments, moved on by each of their events. */

import { type DeploymentState, deploymentKey, writeDeployment } from '@tagloop/language/vocabulary/deployment';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Reading } from '../../source.ts';
import { isVersion, versionOf } from '../../versions.ts';
import { firstLine } from '../../words.ts';
import type { GitlabEvent } from './event.ts';

const states: ReadonlyMap<string, DeploymentState> = new Map([
  ['created', 'Waiting'],
  ['blocked', 'Waiting'],
  ['running', 'Deploying'],
  ['success', 'Success'],
  ['failed', 'Failed'],
  ['canceled', 'Cancelled'],
]);

export function readDeploymentEvent({ payload, project }: GitlabEvent): Reading {
  const { host, repo, service } = project;
  const status = payload.string('status');
  const state = states.get(status);
  if (state === undefined) return unsupported(`The deployment status ${status} is not one that the hub maps.`);
  const ref = payload.optionalString('ref') ?? '';
  return written({
    key: deploymentKey(host, payload.integer('deployment_id')),
    text: writeDeployment({
      service,
      env: payload.string('environment'),
      version: isVersion(ref) ? versionOf(ref) : undefined,
      repo,
      commit: commitOf(payload.optionalString('commit_url')) ?? payload.optionalString('short_sha'),
      user: payload.optionalString('user.username'),
      note: firstLine(payload.optionalString('commit_title') ?? ''),
      url: payload.optionalString('environment_external_url') ?? payload.optionalString('deployable_url'),
    }),
    labels: { set: [state] },
    at: payload.time('status_changed_at'),
    place: places.deployments,
  });
}

/** The whole name stands only in the address of the commit. */
function commitOf(url: string | undefined): string | undefined {
  return /\/commit\/([0-9a-f]{40,64})$/.exec(url ?? '')?.[1];
}
