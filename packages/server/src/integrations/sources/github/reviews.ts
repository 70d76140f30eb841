/** Reviews of a pull request: replies from which the vocabulary folds the decision. */

import type { WorkState } from '@tagloop/language/vocabulary/alert';
import { type Decision, reviewKey, writeReview } from '@tagloop/language/vocabulary/review';
import { unsupported, written } from '../../reading.ts';
import type { Reading } from '../../source.ts';
import { commentReply } from './comments.ts';
import type { GithubEvent } from './event.ts';
import { pullRequestOperation } from './pulls.ts';

/** A comment decides nothing; what is dismissed is open again. */
const decisions: ReadonlyMap<string, Decision> = new Map([
  ['approved', 'APPROVED'],
  ['changes_requested', 'UNAPPROVED'],
  ['dismissed', 'OPENED'],
]);

export function readReviewEvent({ payload, repository }: GithubEvent): Reading {
  const root = pullRequestOperation(payload.object('pull_request'), repository);
  const review = payload.object('review');
  const decision = decisions.get(review.string('state').toLowerCase());
  const text = review.optionalString('body') ?? '';
  // Comments on lines come in an empty review of their own.
  if (decision === undefined && text === '') return written(root);
  return written(root, {
    key: reviewKey(root.key, review.integer('id')),
    parentKey: root.key,
    text: writeReview({
      user: review.optionalString('user.login'),
      commit: review.optionalString('commit_id'),
      text,
      url: review.optionalString('html_url'),
    }),
    labels: decision && { set: [decision] },
    at: Math.max(review.time('submitted_at'), root.at),
    place: root.place,
  });
}

export function readReviewCommentEvent({ payload, repository, action, actor }: GithubEvent): Reading {
  const root = pullRequestOperation(payload.object('pull_request'), repository);
  return written(root, commentReply(root, payload.object('comment'), action === 'deleted' ? actor : undefined));
}

const threadStates: ReadonlyMap<string, WorkState> = new Map([
  ['resolved', 'done'],
  ['unresolved', 'open'],
]);

/** A thread is known by its first comment. */
export function readReviewThreadEvent({ payload, repository, action }: GithubEvent): Reading {
  const state = threadStates.get(action);
  if (state === undefined)
    return unsupported(`A review thread that is ${action || 'without an action'} is not mapped.`);
  const root = pullRequestOperation(payload.object('pull_request'), repository);
  const first = commentReply(root, payload.object('thread.comments.0'));
  return written(root, { ...first, labels: { set: [state] }, at: Math.max(first.at, root.at) });
}
