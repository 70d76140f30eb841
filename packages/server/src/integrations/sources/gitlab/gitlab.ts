/** GitLab, hosted anywhere, by its webhooks. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { fieldsOf } from '../../payload.ts';
import { withPeople } from '../../people.ts';
import { unsupported } from '../../reading.ts';
import type { Source } from '../../source.ts';
import { readDeploymentEvent } from './deployments.ts';
import { type EventMapping, eventFrom } from './event.ts';
import { readMergeRequestEvent } from './merges.ts';
import { readJobEvent, readPipelineEvent } from './pipelines.ts';
import { readPushEvent } from './pushes.ts';
import { samples } from './samples.ts';
import { type GitlabSettings, settings } from './settings.ts';
import { setup } from './setup.ts';

const mappings: ReadonlyMap<string, EventMapping> = new Map([
  ['build', readJobEvent],
  ['deployment', readDeploymentEvent],
  ['merge_request', readMergeRequestEvent],
  ['pipeline', readPipelineEvent],
  ['push', readPushEvent],
]);

export const gitlab = {
  kind: 'gitlab',
  title: 'GitLab',
  gives: 'Merge requests, pushes, pipelines and deployments',
  stages: ['code', 'build', 'test', 'deploy'],
  robotKind: 'forge',
  settings,
  setup,
  samples,

  eventOf({ payload }) {
    const kind = typeof payload === 'object' && payload !== null && 'object_kind' in payload ? payload.object_kind : '';
    return typeof kind === 'string' && kind !== '' ? kind : 'unknown';
  },

  deliveryIdOf({ headers }) {
    return headers['idempotency-key'];
  },

  verify(_, headers, secret) {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(headers['x-gitlab-token'] ?? ''), digest(secret));
  },

  read({ payload: given, settings: chosen, receivedAt }) {
    const payload = fieldsOf(withPeople(given, chosen.people ?? {}, ['username', 'user_username']));
    const kind = payload.string('object_kind');
    const mapping = mappings.get(kind);
    if (mapping === undefined) return unsupported(`The event ${kind} is not one that the hub maps.`);
    return mapping(eventFrom(payload, chosen, receivedAt));
  },
} satisfies Source<GitlabSettings>;
