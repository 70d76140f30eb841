/** What a test of an intake plays. */

import type { Sample } from '../../source.ts';
import merged from './payloads/pull_request__merged.json' with { type: 'json' };
import opened from './payloads/pull_request__opened.json' with { type: 'json' };
import approved from './payloads/pull_request_approved__grace.json' with { type: 'json' };
import pushed from './payloads/push__main.json' with { type: 'json' };

export const samples: readonly Sample[] = [
  sample('pull_request', 'pull_request.opened', opened),
  sample('pull_request_approved', 'pull_request_approved', approved),
  sample('pull_request', 'pull_request.closed, merged', merged),
  sample('push', 'push', pushed),
];

function sample(event: string, name: string, payload: unknown): Sample {
  return { name, headers: { 'x-gitea-event': event }, payload };
}
