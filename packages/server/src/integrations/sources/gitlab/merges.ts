/** Merge requests: one living message each, and a reply for the review of each person. */

import {
  draftLabel,
  type PullRequestState,
  pullRequestKey,
  writePullRequest,
} from '@tagloop/language/vocabulary/pullRequest';
import { type Decision, reviewKey, writeReview } from '@tagloop/language/vocabulary/review';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { storiesOf } from '../../stories.ts';
import { sentence } from '../../words.ts';
import type { GitlabEvent } from './event.ts';

export function readMergeRequestEvent({ payload, project }: GitlabEvent): Reading {
  const merge = payload.object('object_attributes');
  const action = merge.optionalString('action') ?? '';
  const key = pullRequestKey(project.host, project.repo, merge.integer('iid'));
  const at = merge.time('updated_at');
  const actor = payload.optionalString('user.username');
  const author = authorOf(payload, merge);
  const state = stateOf(merge, action);
  const draft = merge.flag('draft') || merge.flag('work_in_progress');
  const happening = happeningOf(merge, action, at);
  const root: Operation = {
    key,
    // GitLab names who asks by a number only: a text without him would take his name out of the message.
    text: author === undefined && state !== 'MERGED' ? undefined : textOf({ payload, project }, merge, author),
    labels: { set: [...(state ? [state] : []), ...(draft ? [draftLabel] : [])], remove: draft ? [] : [draftLabel] },
    reply: happening && {
      key: [key, ...happening.key].join('/'),
      text: sentence(`${actor ?? 'someone'} ${happening.sentence}`),
    },
    at,
    place: places.pullRequests,
  };
  return written(root, ...reviewsOf(payload, merge, action, actor).map((review) => reviewReply(root, merge, review)));
}

/** The name of whoever asks, where the payload has one for his number. */
function authorOf(payload: Fields, merge: Fields): string | undefined {
  const id = merge.optionalNumber('author_id');
  const people = [
    payload.optionalObject('user'),
    ...['assignees', 'reviewers'].flatMap((name) => payload.list(name)),
  ].filter((person) => person !== undefined);
  return id === undefined
    ? undefined
    : people.find((person) => person.optionalNumber('id') === id)?.optionalString('username');
}

function textOf(
  { payload, project }: Pick<GitlabEvent, 'payload' | 'project'>,
  merge: Fields,
  author: string | undefined,
): string {
  const title = merge.string('title');
  const branch = merge.string('source_branch');
  const source = merge.optionalString('source.path_with_namespace');
  return writePullRequest({
    id: merge.integer('iid'),
    repo: project.repo,
    user: author,
    from: source === undefined || source === project.repo ? branch : `${source}:${branch}`,
    to: merge.string('target_branch'),
    commit: merge.optionalString('last_commit.id'),
    merge: merge.optionalString('merge_commit_sha') ?? merge.optionalString('squash_commit_sha'),
    stories: storiesOf({ text: title, branch, body: merge.optionalString('description') }, project),
    title,
    url: merge.optionalString('url'),
    reviewers: payload.list('reviewers').flatMap((reviewer) => reviewer.optionalString('username') ?? []),
  });
}

/** Nothing is said of an open one but when it opens: reviews may have decided since. */
function stateOf(merge: Fields, action: string): PullRequestState | undefined {
  const state = merge.string('state');
  if (state === 'merged') return 'MERGED';
  if (state === 'closed') return 'DECLINED';
  return action === 'open' || action === 'reopen' ? 'OPENED' : undefined;
}

interface Happening {
  /** Below the key of the merge request; what can happen twice carries its time. */
  readonly key: readonly (string | number)[];
  /** Behind the name of who did it. */
  readonly sentence: string;
}

function happeningOf(merge: Fields, action: string, at: number): Happening | undefined {
  switch (action) {
    case 'merge':
      return { key: ['merged'], sentence: `merged it into ${merge.string('target_branch')}` };
    case 'close':
      return { key: ['closed', at], sentence: 'closed it without merging' };
    case 'reopen':
      return { key: ['reopened', at], sentence: 'opened it again' };
    case 'update': {
      // There is an old head only where commits were pushed.
      const head = merge.has('oldrev') ? merge.optionalString('last_commit.id') : undefined;
      return head === undefined ? undefined : { key: ['head', head], sentence: `pushed to it: ${head.slice(0, 10)}` };
    }
    default:
      return undefined;
  }
}

interface Decided {
  readonly user: string;
  readonly decision: Decision;
}

const byAction: ReadonlyMap<string, Decision> = new Map([
  ['approved', 'APPROVED'],
  ['approval', 'APPROVED'],
  ['unapproved', 'OPENED'],
  ['unapproval', 'OPENED'],
]);

/** Since GitLab 17 a payload says how each reviewer stands. */
const byState: ReadonlyMap<string, Decision> = new Map([
  ['approved', 'APPROVED'],
  ['requested_changes', 'UNAPPROVED'],
  ['unapproved', 'OPENED'],
]);

/** One a person; what somebody just did weighs more than what stands in the list. */
function reviewsOf(payload: Fields, merge: Fields, action: string, actor: string | undefined): Decided[] {
  const decided = new Map<string, Decision>();
  for (const reviewer of merge.string('state') === 'opened' ? payload.list('reviewers') : []) {
    const user = reviewer.optionalString('username');
    const decision = byState.get(reviewer.optionalString('state') ?? '');
    if (user !== undefined && decision) decided.set(user, decision);
  }
  const done = byAction.get(action);
  if (done && actor !== undefined) decided.set(actor, done);
  return [...decided].map(([user, decision]) => ({ user, decision }));
}

function reviewReply(root: Operation, merge: Fields, { user, decision }: Decided): Operation {
  return {
    key: reviewKey(root.key, user),
    parentKey: root.key,
    text: writeReview({ user, commit: merge.optionalString('last_commit.id'), text: '' }),
    labels: { set: [decision] },
    at: root.at,
    place: root.place,
  };
}
