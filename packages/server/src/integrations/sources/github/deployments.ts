/** Deployments, moved on by their statuses. */

import {
  type DeploymentKind,
  type DeploymentState,
  deploymentKey,
  deploymentKinds,
  writeDeployment,
} from '@tagloop/language/vocabulary/deployment';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { isVersion, versionOf } from '../../versions.ts';
import { sentence } from '../../words.ts';
import type { GithubEvent } from './event.ts';
import { replyKey } from './keys.ts';

export function readDeploymentEvent(event: GithubEvent): Reading {
  const at = event.payload.time('deployment.created_at');
  const waiting: DeploymentState = 'Waiting';
  return written({ ...deploymentOperation(event, at), labels: { set: [waiting] } });
}

const states: ReadonlyMap<string, DeploymentState> = new Map([
  ['waiting', 'Waiting'],
  ['queued', 'Waiting'],
  ['pending', 'Waiting'],
  ['in_progress', 'Deploying'],
  ['success', 'Success'],
  ['failure', 'Failed'],
  ['error', 'Failed'],
]);

export function readDeploymentStatusEvent(event: GithubEvent): Reading {
  const status = event.payload.object('deployment_status');
  const word = status.string('state');
  // A newer deployment took its place: it has succeeded all the same.
  if (word === 'inactive') return written();
  const state = states.get(word);
  if (state === undefined) return unsupported(`The deployment status ${word} is not one that the hub maps.`);
  const url = ['environment_url', 'log_url', 'target_url'].flatMap((name) => status.optionalString(name) ?? [])[0];
  const root = deploymentOperation(event, status.time('created_at'), url);
  const description = status.optionalString('description');
  return written({
    ...root,
    labels: { set: [state] },
    reply:
      description === undefined
        ? undefined
        : { key: replyKey(root.key, 'status', status.integer('id')), text: sentence(description) },
  });
}

function deploymentOperation({ payload, repository }: GithubEvent, at: number, url?: string): Operation {
  const { host, repo, service } = repository;
  const deployment = payload.object('deployment');
  const ref = deployment.string('ref');
  const run = payload.optionalNumber('workflow_run.id');
  return {
    key: deploymentKey(host, deployment.integer('id')),
    text: writeDeployment({
      service,
      env: deployment.string('environment'),
      version: isVersion(ref) ? versionOf(ref) : undefined,
      repo,
      commit: deployment.string('sha'),
      kind: kindOf(deployment.optionalString('task') ?? ''),
      run: run === undefined ? undefined : String(run),
      user: deployment.optionalString('creator.login'),
      note: deployment.optionalString('description') ?? '',
      url,
    }),
    at,
    place: places.deployments,
  };
}

/** The task is free; GitHub's own word for it is `deploy`, others come as `deploy:rollback`. */
function kindOf(task: string): DeploymentKind | undefined {
  return deploymentKinds.find((kind) => task.split(':').includes(kind));
}
