/** `pull_request`, reviews and comments. */

import { account, delivery, iso, type Json, organization, type RepoName, shortRepository, urlOf } from './parts.ts';

/** A pull request as it is when the payload leaves. */
export interface Pull {
  readonly repo: RepoName;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly branch: string;
  readonly head: string;
  readonly base: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly isDraft: boolean;
  readonly reviewers: readonly string[];
  readonly lines: { readonly added: number; readonly removed: number };
  readonly labels: readonly { readonly name: string; readonly color: string }[];
  /** Absent while it is open. */
  readonly closed?: { readonly at: number; readonly merge?: string };
}

export type PullAction = 'opened' | 'ready_for_review' | 'review_requested' | 'synchronize' | 'closed';

/** @param asked who is asked, for `review_requested` */
export function pullPayload(pull: Pull, action: PullAction, sender: string, asked?: string): Json {
  return about(pull, sender, {
    action,
    number: pull.number,
    ...(asked !== undefined && { requested_reviewer: account(asked) }),
  });
}

export interface Review {
  readonly id: number;
  readonly by: string;
  readonly state: 'approved' | 'changes_requested' | 'commented';
  readonly text: string;
}

export function reviewPayload(pull: Pull, review: Review): Json {
  return about(pull, review.by, {
    action: 'submitted',
    review: {
      id: review.id,
      user: account(review.by),
      body: review.text,
      commit_id: pull.head,
      submitted_at: iso(pull.updatedAt),
      state: review.state,
      html_url: urlOf(pull.repo, 'pull', `${pull.number}#pullrequestreview-${review.id}`),
    },
  });
}

export interface Comment {
  readonly id: number;
  readonly by: string;
  readonly text: string;
  readonly at: number;
  /** The file and line that it is on; absent for one on the whole. */
  readonly on?: { readonly path: string; readonly line: number };
}

/** `pull_request_review_comment` */
export function lineCommentPayload(pull: Pull, comment: Comment): Json {
  return about(pull, comment.by, { action: 'created', comment: commentJson(pull, comment) });
}

/** `pull_request_review_thread` */
export function resolvedPayload(pull: Pull, first: Comment, by: string): Json {
  return about(pull, by, {
    action: 'resolved',
    thread: { node_id: `PRRT_${first.id}`, comments: [commentJson(pull, first)] },
  });
}

/** `issue_comment`: GitHub says issue of a pull request as well. */
export function commentPayload(pull: Pull, comment: Comment): Json {
  return delivery(
    pull.repo,
    comment.by,
    {
      action: 'created',
      issue: {
        number: pull.number,
        title: pull.title,
        state: pull.closed ? 'closed' : 'open',
        user: account(pull.author),
        created_at: iso(pull.openedAt),
        updated_at: iso(pull.updatedAt),
        html_url: urlOf(pull.repo, 'pull', pull.number),
        pull_request: { html_url: urlOf(pull.repo, 'pull', pull.number) },
        labels: [],
      },
      comment: commentJson(pull, comment),
    },
    iso(pull.openedAt),
  );
}

function about(pull: Pull, sender: string, fields: Json): Json {
  return delivery(pull.repo, sender, { ...fields, pull_request: pullJson(pull) }, iso(pull.openedAt));
}

function pullJson(pull: Pull): Json {
  const { closed } = pull;
  return {
    id: 70_000_000 + pull.number,
    number: pull.number,
    state: closed ? 'closed' : 'open',
    locked: false,
    title: pull.title,
    user: account(pull.author),
    body: pull.body,
    html_url: urlOf(pull.repo, 'pull', pull.number),
    created_at: iso(pull.openedAt),
    updated_at: iso(pull.updatedAt),
    closed_at: closed ? iso(closed.at) : null,
    merged_at: closed?.merge ? iso(closed.at) : null,
    merge_commit_sha: closed?.merge ?? null,
    assignees: [],
    requested_reviewers: pull.reviewers.map(account),
    requested_teams: [],
    labels: pull.labels.map((label, index) => ({ id: 80 + index, ...label, default: false, description: null })),
    milestone: null,
    draft: pull.isDraft,
    head: endJson(pull.repo, pull.branch, pull.head),
    base: endJson(pull.repo, 'main', pull.base),
    author_association: 'MEMBER',
    merged: closed?.merge !== undefined,
    additions: pull.lines.added,
    deletions: pull.lines.removed,
  };
}

function endJson(repo: RepoName, ref: string, sha: string): Json {
  return {
    label: `${organization}:${ref}`,
    ref,
    sha,
    user: { login: organization, id: 51_204 },
    repo: shortRepository(repo),
  };
}

function commentJson(pull: Pull, { id, by, text, at, on }: Comment): Json {
  return {
    id,
    user: account(by),
    body: text,
    created_at: iso(at),
    updated_at: iso(at),
    html_url: urlOf(pull.repo, 'pull', `${pull.number}#discussion_r${id}`),
    ...(on && { path: on.path, line: on.line, commit_id: pull.head }),
  };
}
