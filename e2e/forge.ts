/** A forge that speaks to an intake: GitHub's deliveries as they are recorded, signed as GitHub signs. */

import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Call } from './hub.ts';

const sources = new URL('../packages/server/src/integrations/sources/', import.meta.url);

export interface Forge {
  /**
   * Throws when the hub refuses it.
   * @param event such as `pull_request.opened`
   * @param variant the second part of the name of the recorded file
   * @param changed texts of the payload, each with what stands in its place
   */
  deliver(event: string, variant: string, changed?: Readonly<Record<string, string>>): Promise<void>;
}

/** Makes the intake. */
export async function createForge(call: Call, topic: string, settings: object = {}): Promise<Forge> {
  const { url, signingSecret } = await call<{ url: string; signingSecret: string }>('POST', '/api/intakes', {
    name: 'forge',
    source: 'github',
    topic,
    settings,
  });
  return {
    async deliver(event, variant, changed = {}) {
      let body = readFileSync(new URL(`github/payloads/${event}__${variant}.json`, sources), 'utf8');
      for (const [from, to] of Object.entries(changed)) body = body.replaceAll(from, to);
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-github-event': event.split('.')[0] ?? event,
          'x-github-delivery': randomUUID(),
          'x-hub-signature-256': `sha256=${createHmac('sha256', signingSecret).update(body).digest('hex')}`,
        },
        body,
      });
      if (!answer.ok) throw new Error(`${event}: ${answer.status} ${await answer.text()}`);
    },
  };
}

/** A GitLab, likewise: its token in a header. @param event such as `merge_request` */
export async function createGitlab(call: Call, topic: string, settings: object = {}): Promise<Forge> {
  const { url, signingSecret } = await call<{ url: string; signingSecret: string }>('POST', '/api/intakes', {
    name: 'gitlab',
    source: 'gitlab',
    topic,
    settings,
  });
  return {
    async deliver(event, variant, changed = {}) {
      let body = readFileSync(new URL(`gitlab/payloads/${event}__${variant}.json`, sources), 'utf8');
      for (const [from, to] of Object.entries(changed)) body = body.replaceAll(from, to);
      const headers = {
        'content-type': 'application/json',
        'x-gitlab-token': signingSecret,
        'idempotency-key': randomUUID(),
      };
      const answer = await fetch(url, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`${event}: ${answer.status} ${await answer.text()}`);
    },
  };
}
