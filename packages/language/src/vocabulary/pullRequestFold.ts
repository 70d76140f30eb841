/** The state of a pull request from the latest decision of each reviewer. */

import { defaultColor } from '../labels/families.ts';
import { type Fold, type FoldReply, nothing } from './fold.ts';
import { pullRequestStates, readPullRequest } from './pullRequest.ts';
import { type Decision, readReview } from './review.ts';
import { stateOf } from './state.ts';

export const pullRequestFold: Fold = {
  thing: 'pull request',
  applies: (rootTags, rootText) => rootTags.includes('PullRequest') && readPullRequest(rootText) !== null,
  fold({ labels }, replies) {
    const state = stateOf(labels, pullRequestStates);
    const latest = latestDecisions(replies);
    if (state === 'MERGED' || state === 'DECLINED' || latest.length === 0) return nothing();
    const decided = (['UNAPPROVED', 'APPROVED'] as const).find((each) => latest.includes(each)) ?? 'OPENED';
    return { set: [{ text: decided, color: defaultColor(decided) }], remove: [] };
  },
};

/** One a reviewer; a comment leaves an earlier decision as it is. */
function latestDecisions(replies: readonly FoldReply[]): Decision[] {
  const byUser = new Map<string, Decision>();
  for (const reply of [...replies].sort((a, b) => a.at - b.at)) {
    const review = readReview(reply.text, reply.labels);
    if (review?.decision) byUser.set(review.user ?? reply.key ?? '', review.decision);
  }
  return [...byUser.values()];
}
