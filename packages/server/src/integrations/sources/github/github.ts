/** GitHub and GitHub Enterprise Server, by their webhooks. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import { fieldsOf } from '../../payload.ts';
import { withPeople } from '../../people.ts';
import { unsupported, written } from '../../reading.ts';
import { BadPayload, type Source } from '../../source.ts';
import { readCheckRunEvent, readCheckSuiteEvent } from './checks.ts';
import { readIssueCommentEvent } from './comments.ts';
import { readDeploymentEvent, readDeploymentStatusEvent } from './deployments.ts';
import { type EventMapping, eventFrom } from './event.ts';
import { readIssueEvent } from './issues.ts';
import { readPullRequestEvent } from './pulls.ts';
import { readPushEvent } from './pushes.ts';
import { readCreateEvent, readDeleteEvent } from './refs.ts';
import { readReleaseEvent } from './releases.ts';
import { readReviewCommentEvent, readReviewEvent, readReviewThreadEvent } from './reviews.ts';
import { readWorkflowJobEvent, readWorkflowRunEvent } from './runs.ts';
import { samples } from './samples.ts';
import { type GithubSettings, settings } from './settings.ts';
import { setup } from './setup.ts';

const mappings: ReadonlyMap<string, EventMapping> = new Map([
  ['check_run', readCheckRunEvent],
  ['check_suite', readCheckSuiteEvent],
  ['create', readCreateEvent],
  ['delete', readDeleteEvent],
  ['deployment', readDeploymentEvent],
  ['deployment_status', readDeploymentStatusEvent],
  ['issue_comment', readIssueCommentEvent],
  ['issues', readIssueEvent],
  ['pull_request', readPullRequestEvent],
  ['pull_request_review', readReviewEvent],
  ['pull_request_review_comment', readReviewCommentEvent],
  ['pull_request_review_thread', readReviewThreadEvent],
  ['push', readPushEvent],
  ['release', readReleaseEvent],
  ['workflow_job', readWorkflowJobEvent],
  ['workflow_run', readWorkflowRunEvent],
]);

const eventHeader = 'x-github-event';

export const github = {
  kind: 'github',
  title: 'GitHub',
  gives: 'Pull requests, pushes, pipelines, releases, deployments and issues',
  stages: ['plan', 'code', 'build', 'test', 'release', 'deploy'],
  robotKind: 'forge',
  settings,
  setup,
  samples,

  eventOf({ headers, payload }) {
    const name = headers[eventHeader] ?? 'unknown';
    const action = typeof payload === 'object' && payload !== null && 'action' in payload ? payload.action : undefined;
    return typeof action === 'string' ? `${name}.${action}` : name;
  },

  deliveryIdOf({ headers }) {
    return headers['x-github-delivery'];
  },

  verify(body, headers, secret) {
    const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    const given = Buffer.from(headers['x-hub-signature-256'] ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  },

  read(delivery) {
    const name = delivery.headers[eventHeader];
    if (name === undefined) throw new BadPayload('The header X-GitHub-Event is missing');
    const payload = fieldsOf(withPeople(delivery.payload, delivery.settings.people ?? {}, ['login']));
    if (name === 'ping') return written();
    const mapping = mappings.get(name);
    if (mapping === undefined) return unsupported(`The event ${name} is not one that the hub maps.`);
    return mapping(eventFrom(payload, delivery.settings, delivery.receivedAt));
  },
} satisfies Source<GithubSettings>;
