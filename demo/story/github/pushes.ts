/** `push` */

import { account, delivery, iso, type Json, type RepoName, urlOf } from './parts.ts';

export interface Commit {
  readonly sha: string;
  readonly author: string;
  /** Subject, and below an empty line perhaps more. */
  readonly message: string;
  /** When it was written, ms since 1970. */
  readonly at: number;
}

export interface Push {
  readonly repo: RepoName;
  readonly branch: string;
  /** Head before the push; absent for a new branch. */
  readonly before?: string;
  /** Oldest first; at least one. */
  readonly commits: readonly Commit[];
  readonly pusher: string;
  readonly at: number;
}

const nothing = '0'.repeat(40);

export function pushPayload({ repo, branch, before = nothing, commits, pusher, at }: Push): Json {
  const head = commits.at(-1);
  const after = head?.sha ?? nothing;
  return delivery(
    repo,
    pusher,
    {
      ref: `refs/heads/${branch}`,
      before,
      after,
      created: before === nothing,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: urlOf(repo, 'compare', `${before.slice(0, 12)}...${after.slice(0, 12)}`),
      commits: commits.map((commit) => commitJson(repo, commit)),
      head_commit: head ? commitJson(repo, head) : null,
      pusher: { name: pusher, email: emailOf(pusher) },
    },
    at,
  );
}

function commitJson(repo: RepoName, { sha, author, message, at }: Commit): Json {
  const person = { name: account(author).login, email: emailOf(author), username: author };
  return {
    id: sha,
    tree_id: [...sha].reverse().join(''),
    distinct: true,
    message,
    timestamp: iso(at),
    url: urlOf(repo, 'commit', sha),
    author: person,
    committer: person,
    added: [],
    removed: [],
    modified: [],
  };
}

function emailOf(name: string): string {
  return `${name}@payments.example.com`;
}
