/** `#deploy #service:… #env:production #version:2.0.0 #repo:… #commit:<sha> #kind:planned|hotfix|rollback|config note` */

import type { Label } from '../labels/label.ts';
import { environmentOf, readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import { hostPart, idPart, keyPart } from './key.ts';
import { type Progress, progressOf } from './progress.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Label family `deployment`. */
export const deploymentStates = ['Waiting', 'Deploying', 'Success', 'Failed', 'RolledBack', 'Cancelled'] as const;
export type DeploymentState = (typeof deploymentStates)[number];

export const deploymentKinds = ['planned', 'hotfix', 'rollback', 'config'] as const;
export type DeploymentKind = (typeof deploymentKinds)[number];

export interface Deployment {
  readonly service?: string;
  /** Name of the environment; its tier is a setting of the topic. */
  readonly env?: string;
  readonly version?: string;
  readonly repo?: string;
  readonly commit?: string;
  readonly kind?: DeploymentKind;
  /** The run that deploys; the targets of one run are one logical deployment. */
  readonly run?: string;
  /** Who started it. */
  readonly user?: string;
  readonly note: string;
  readonly url?: string;
  /** From the labels; not written. */
  readonly state?: DeploymentState;
  /** From the labels; not written. */
  readonly progress?: Progress;
}

export function writeDeployment(deployment: Deployment): string {
  return writeForm(
    [
      word('deploy'),
      tag('service', deployment.service),
      tag('env', deployment.env),
      tag('version', deployment.version),
      tag('repo', deployment.repo),
      tag('commit', deployment.commit),
      tag('kind', deployment.kind),
      tag('run', deployment.run),
      tag('user', deployment.user),
    ],
    { text: deployment.note, url: deployment.url },
  );
}

export function readDeployment(text: string, labels: readonly Label[] = []): Deployment | null {
  const form = readForm(text, ['deploy']);
  if (!form) return null;
  const kind = value(form, 'kind');
  return {
    service: serviceOf(form),
    env: environmentOf(form),
    version: value(form, 'version'),
    repo: value(form, 'repo'),
    commit: value(form, 'commit'),
    kind: deploymentKinds.find((each) => each === kind),
    run: value(form, 'run'),
    user: value(form, 'user'),
    note: form.text,
    url: form.url,
    state: stateOf(labels, deploymentStates, { Fail: 'Failed' }),
    progress: progressOf(labels),
  };
}

/** `deploy:<host>/<deployment id>`, for senders that give a deployment an id. */
export function deploymentKey(host: string, id: string | number): string {
  return `deploy:${hostPart(host)}/${idPart(id)}`;
}

/** `deploy:<service>:<env>:<run>`, for those that do not. */
export function deploymentRunKey(service: string, env: string, run: string | number): string {
  return `deploy:${keyPart(service)}:${keyPart(env)}:${keyPart(String(run))}`;
}

export const deployment: Thing = {
  name: 'deployment',
  stages: ['deploy'],
  families: ['deployment'],
  sentence: 'A version of a service that goes to an environment.',
  example: writeDeployment({
    service: 'api',
    env: 'production',
    version: '2.0.0',
    repo: 'acme/api',
    commit: '9f1c2d4',
    kind: 'planned',
    note: 'Cursors everywhere',
  }),
  key: 'deploy:<host>/<deployment id>, else deploy:<service>:<env>:<run>',
  read: readDeployment,
};
