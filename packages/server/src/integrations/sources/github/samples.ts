/** What a test of an intake plays. */

import type { Sample } from '../../source.ts';
import deployed from './payloads/deployment_status.created__production.json' with { type: 'json' };
import issue from './payloads/issues.opened__slow-lists.json' with { type: 'json' };
import merged from './payloads/pull_request.closed__merged.json' with { type: 'json' };
import opened from './payloads/pull_request.opened__cursor.json' with { type: 'json' };
import pushed from './payloads/push__main.json' with { type: 'json' };
import released from './payloads/release.published__2.0.0.json' with { type: 'json' };
import failed from './payloads/workflow_run.completed__failure.json' with { type: 'json' };

export const samples: readonly Sample[] = [
  sample('pull_request', 'pull_request.opened', opened),
  sample('pull_request', 'pull_request.closed, merged', merged),
  sample('push', 'push', pushed),
  sample('workflow_run', 'workflow_run.completed, failed', failed),
  sample('release', 'release.published', released),
  sample('deployment_status', 'deployment_status.created, production', deployed),
  sample('issues', 'issues.opened', issue),
];

function sample(event: string, name: string, payload: unknown): Sample {
  return { name, headers: { 'x-github-event': event }, payload };
}
