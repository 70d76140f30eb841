/** Deliveries of a forge: each makes a message and two replies, all or none, and may be sent twice. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Hub } from '@tagloop/client/call';
import { unreachable } from '@tagloop/client/failure';
import { writeCommit } from '@tagloop/language/vocabulary/commit';
import { pushKey, writePush } from '@tagloop/language/vocabulary/push';

const payload = resolve(
  import.meta.dirname,
  '../../packages/server/src/integrations/sources/github/payloads/push__main.json',
);

export interface Push {
  /** The sender's own id of the delivery. */
  readonly id: string;
  readonly body: string;
  readonly key: string;
  readonly text: string;
  /** Texts of the replies. */
  readonly commits: readonly string[];
}

export interface PushSender {
  make(name: string): Push;
  send(push: Push): Promise<void>;
}

/** Opens an intake for them. */
export async function pushSender(hub: Hub, topic: string): Promise<PushSender> {
  const body = { name: 'forge', source: 'github', topic, signingSecret: '', settings: { split: false } };
  const { url } = await hub.call('POST /api/intakes', { body });
  const base = JSON.parse(readFileSync(payload, 'utf8'));
  const { full_name: repo, html_url: address } = base.repository;

  return {
    make(name) {
      const commit = `head-of-${name}`;
      const now = new Date().toISOString();
      const commits = [`first-of-${name}`, commit].map((id) => ({ id, message: `commit ${id}`, timestamp: now }));
      const sent = {
        ...base,
        after: commit,
        before: '0',
        compare: undefined,
        sender: { ...base.sender, login: 'ada' },
        repository: { ...base.repository, pushed_at: now },
        commits,
        head_commit: commits[1],
      };
      return {
        id: name,
        body: JSON.stringify(sent),
        key: pushKey(new URL(address).hostname, repo, 'main', commit),
        text: writePush({ repo, branch: 'main', commit, user: 'ada', text: `commit ${commit}` }),
        commits: commits.map(({ id, message }) => writeCommit({ commit: id, stories: [], subject: message })),
      };
    },

    async send({ id, body: text }) {
      const headers = { 'content-type': 'application/json', 'x-github-event': 'push', 'x-github-delivery': id };
      const answer = await fetch(url, { method: 'POST', headers, body: text }).catch((error: unknown) => {
        throw unreachable(url, error);
      });
      const said = await answer.text().catch((error: unknown) => {
        throw unreachable(url, error);
      });
      if (answer.status === 503) throw unreachable(url, new Error(said));
      if (!answer.ok || !/"accepted"|"duplicate"/.test(said)) throw new Error(`a push was answered ${said}`);
    },
  };
}
