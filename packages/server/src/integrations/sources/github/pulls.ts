/** Pull requests: one living message each, a reply for whatever happens to it. */

import { writeLines } from '@tagloop/language/vocabulary/lines';
import {
  draftLabel,
  type PullRequestState,
  pullRequestKey,
  writePullRequest,
} from '@tagloop/language/vocabulary/pullRequest';
import { sizeLabelOf } from '@tagloop/language/vocabulary/size';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { storiesOf } from '../../stories.ts';
import { sentence } from '../../words.ts';
import type { GithubEvent, Repository } from './event.ts';
import { replyKey } from './keys.ts';
import { foreignLabels, removedLabels } from './labels.ts';

export function readPullRequestEvent(event: GithubEvent): Reading {
  const pull = event.payload.object('pull_request');
  const root = pullRequestOperation(pull, event.repository);
  const state = stateOf(pull, event.action);
  const draft = pull.flag('draft');
  const happening = happeningOf(event, pull);
  return written({
    ...root,
    labels: {
      set: [...(state ? [state] : []), ...(draft ? [draftLabel] : []), ...sizeLabels(pull), ...foreignLabels(pull)],
      remove: [...(draft ? [] : [draftLabel]), ...removedLabels(event)],
    },
    reply: happening && {
      key: replyKey(root.key, ...happening.key),
      text: sentence(`${event.actor} ${happening.sentence}`),
    },
  });
}

/** Only events of the pull request itself say how much it changes. */
function sizeLabels(pull: Fields): string[] {
  const added = pull.optionalNumber('additions');
  const removed = pull.optionalNumber('deletions');
  return added === undefined || removed === undefined
    ? []
    : [sizeLabelOf(added + removed), writeLines({ added, removed })];
}

/** The message as this payload knows it, without labels: reviews carry the pull request as well. */
export function pullRequestOperation(pull: Fields, repository: Repository): Operation {
  const { host, repo } = repository;
  const id = pull.integer('number');
  const title = pull.string('title');
  const from = branchOf(pull, repo);
  return {
    key: pullRequestKey(host, repo, id),
    text: writePullRequest({
      id,
      repo,
      user: pull.optionalString('user.login'),
      from,
      to: pull.string('base.ref'),
      commit: pull.string('head.sha'),
      merge: pull.has('merged_at') ? pull.optionalString('merge_commit_sha') : undefined,
      stories: storiesOf({ text: title, branch: from, body: pull.optionalString('body') }, repository),
      title,
      url: pull.optionalString('html_url'),
      reviewers: [
        ...pull.list('requested_reviewers').flatMap((reviewer) => reviewer.optionalString('login') ?? []),
        ...pull.list('requested_teams').map((team) => `group:${team.string('slug')}`),
      ],
    }),
    at: pull.time('updated_at'),
    place: places.pullRequests,
  };
}

/** `owner:branch` when it lies in a fork: the fork's `main` is not ours. */
function branchOf(pull: Fields, repo: string): string {
  const name = pull.string('head.ref');
  const isOwn = pull.optionalString('head.repo.full_name') === repo;
  return isOwn ? name : (pull.optionalString('head.label') ?? name);
}

/** Nothing is said of an open one but when it opens: reviews may have decided since. */
function stateOf(pull: Fields, action: string): PullRequestState | undefined {
  if (pull.string('state') === 'closed') return pull.has('merged_at') ? 'MERGED' : 'DECLINED';
  return action === 'opened' || action === 'reopened' ? 'OPENED' : undefined;
}

interface Happening {
  /** Below the key of the pull request; what can happen twice carries its time. */
  readonly key: readonly (string | number)[];
  /** Behind the name of who did it. */
  readonly sentence: string;
}

function happeningOf({ action, payload }: GithubEvent, pull: Fields): Happening | undefined {
  const at = pull.time('updated_at');
  switch (action) {
    case 'closed':
      return pull.has('merged_at')
        ? { key: ['merged'], sentence: `merged it into ${pull.string('base.ref')}` }
        : { key: ['closed', at], sentence: 'closed it without merging' };
    case 'reopened':
      return { key: ['reopened', at], sentence: 'opened it again' };
    case 'ready_for_review':
      return { key: ['ready', at], sentence: 'says that it is ready for review' };
    case 'converted_to_draft':
      return { key: ['draft', at], sentence: 'made it a draft again' };
    case 'synchronize':
      return {
        key: ['head', pull.string('head.sha')],
        sentence: `pushed to it: ${pull.string('head.sha').slice(0, 10)}`,
      };
    case 'review_requested': {
      const asked = payload.optionalString('requested_reviewer.login') ?? payload.optionalString('requested_team.name');
      return asked === undefined ? undefined : { key: ['asked', asked, at], sentence: `asked ${asked} for a review` };
    }
    default:
      return undefined;
  }
}
