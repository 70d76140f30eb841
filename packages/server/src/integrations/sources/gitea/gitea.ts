/** Gitea and Forgejo, by their webhooks. */

import { createHmac, timingSafeEqual } from 'node:crypto';
import { fieldsOf } from '../../payload.ts';
import { withPeople } from '../../people.ts';
import { unsupported } from '../../reading.ts';
import { BadPayload, type Source } from '../../source.ts';
import { type EventMapping, eventFrom } from './event.ts';
import { readPullRequestEvent } from './pulls.ts';
import { readPushEvent } from './pushes.ts';
import { samples } from './samples.ts';
import { type GiteaSettings, settings } from './settings.ts';
import { setup } from './setup.ts';

const mappings: ReadonlyMap<string, EventMapping> = new Map([
  ['pull_request', readPullRequestEvent],
  ['pull_request_approved', readPullRequestEvent],
  ['pull_request_comment', readPullRequestEvent],
  ['pull_request_rejected', readPullRequestEvent],
  ['push', readPushEvent],
]);

const eventHeader = 'x-gitea-event';

export const gitea = {
  kind: 'gitea',
  title: 'Gitea and Forgejo',
  gives: 'Pull requests with their reviews, and pushes',
  stages: ['code'],
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
    return headers['x-gitea-delivery'];
  },

  verify(body, headers, secret) {
    const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('hex'));
    const given = Buffer.from(headers['x-gitea-signature'] ?? '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  },

  read({ headers, payload: given, settings: chosen, receivedAt }) {
    const name = headers[eventHeader];
    if (name === undefined) throw new BadPayload('The header X-Gitea-Event is missing');
    const payload = fieldsOf(withPeople(given, chosen.people ?? {}, ['login', 'username']));
    const mapping = mappings.get(name);
    if (mapping === undefined) return unsupported(`The event ${name} is not one that the hub maps.`);
    return mapping(eventFrom(payload, chosen, receivedAt));
  },
} satisfies Source<GiteaSettings>;
