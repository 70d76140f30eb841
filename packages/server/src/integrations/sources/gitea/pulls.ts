/** Pull requests: one living message each, and a reply for the review of each person. */

import { writeLines } from '@tagloop/language/vocabulary/lines';
import {
  draftLabel,
  type PullRequestState,
  pullRequestKey,
  writePullRequest,
} from '@tagloop/language/vocabulary/pullRequest';
import { type Decision, reviewKey, writeReview } from '@tagloop/language/vocabulary/review';
import { sizeLabelOf } from '@tagloop/language/vocabulary/size';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { storiesOf } from '../../stories.ts';
import { sentence } from '../../words.ts';
import type { GiteaEvent, Repository } from './event.ts';

export function readPullRequestEvent({ payload, repository }: GiteaEvent): Reading {
  const pull = payload.object('pull_request');
  const action = payload.string('action');
  const actor = payload.optionalString('sender.login');
  const key = pullRequestKey(repository.host, repository.repo, pull.integer('number'));
  const at = pull.time('updated_at');
  const state = stateOf(pull, action);
  const draft = pull.flag('draft');
  const happening = happeningOf(pull, action, at);
  const root: Operation = {
    key,
    text: textOf(pull, repository),
    labels: {
      set: [...(state ? [state] : []), ...(draft ? [draftLabel] : []), ...sizeLabels(pull)],
      remove: draft ? [] : [draftLabel],
    },
    reply: happening && {
      key: [key, ...happening.key].join('/'),
      text: sentence(`${actor ?? 'someone'} ${happening.sentence}`),
    },
    at,
    place: places.pullRequests,
  };
  const review = payload.optionalObject('review');
  return written(root, ...(review && actor !== undefined ? reviewOf(root, pull, review, actor) : []));
}

function textOf(pull: Fields, repository: Repository): string {
  const title = pull.string('title');
  const branch = pull.string('head.ref');
  const source = pull.optionalString('head.repo.full_name');
  const from = source === undefined || source === repository.repo ? branch : `${source}:${branch}`;
  return writePullRequest({
    id: pull.integer('number'),
    repo: repository.repo,
    user: pull.optionalString('user.login'),
    from,
    to: pull.string('base.ref'),
    commit: pull.string('head.sha'),
    merge: pull.flag('merged') ? pull.optionalString('merge_commit_sha') : undefined,
    stories: storiesOf({ text: title, branch, body: pull.optionalString('body') }, repository),
    title,
    url: pull.optionalString('html_url'),
    reviewers: pull.list('requested_reviewers').flatMap((reviewer) => reviewer.optionalString('login') ?? []),
  });
}

/** Younger versions say how much it changes. */
function sizeLabels(pull: Fields): string[] {
  const added = pull.has('additions') ? pull.integer('additions') : undefined;
  const removed = pull.has('deletions') ? pull.integer('deletions') : undefined;
  return added === undefined || removed === undefined
    ? []
    : [sizeLabelOf(added + removed), writeLines({ added, removed })];
}

/** Nothing is said of an open one but when it opens: reviews may have decided since. */
function stateOf(pull: Fields, action: string): PullRequestState | undefined {
  if (pull.flag('merged')) return 'MERGED';
  if (pull.string('state') === 'closed') return 'DECLINED';
  return action === 'opened' || action === 'reopened' ? 'OPENED' : undefined;
}

interface Happening {
  /** Below the key of the pull request; what can happen twice carries its time. */
  readonly key: readonly (string | number)[];
  /** Behind the name of who did it. */
  readonly sentence: string;
}

function happeningOf(pull: Fields, action: string, at: number): Happening | undefined {
  switch (action) {
    case 'closed':
      return pull.flag('merged')
        ? { key: ['merged'], sentence: `merged it into ${pull.string('base.ref')}` }
        : { key: ['closed', at], sentence: 'closed it without merging' };
    case 'reopened':
      return { key: ['reopened', at], sentence: 'opened it again' };
    case 'synchronized': {
      const head = pull.string('head.sha');
      return { key: ['head', encodeURIComponent(head)], sentence: `pushed to it: ${head.slice(0, 10)}` };
    }
    default:
      return undefined;
  }
}

/** Gitea calls what a review says by the name of its event: `pull_request_review_approved`. */
function decisionOf(type: string): Decision | undefined {
  if (type.endsWith('approved')) return 'APPROVED';
  return type.endsWith('rejected') ? 'UNAPPROVED' : undefined;
}

/** One a person: Gitea gives reviews no number. A comment that decides nothing stands beside. */
function reviewOf(root: Operation, pull: Fields, review: Fields, user: string): Operation[] {
  const decision = decisionOf(review.string('type'));
  const text = review.optionalString('content') ?? '';
  if (!decision && text === '') return [];
  const id = decision ? user : `${user}-${root.at}`;
  return [
    {
      key: reviewKey(root.key, id),
      parentKey: root.key,
      text: writeReview({ user, commit: pull.string('head.sha'), text }),
      labels: decision && { set: [decision] },
      at: root.at,
      place: root.place,
    },
  ];
}
