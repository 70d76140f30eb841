/** `#PullRequest #id:102 #repo:acme/api #user:ada #from:… #to:main … title <url> @reviewer` */

import type { Label } from '../labels/label.ts';
import { isUserName } from '../text/mentions.ts';
import { integer, readForm, tag, tagList, value, values, word, writeForm } from './form.ts';
import { hostPart, keyPart } from './key.ts';
import { type Lines, linesOf } from './lines.ts';
import { type SizeLabel, sizeOf } from './size.ts';
import { has, stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Label family `review`. */
export const pullRequestStates = ['OPENED', 'APPROVED', 'UNAPPROVED', 'MERGED', 'DECLINED'] as const;
export type PullRequestState = (typeof pullRequestStates)[number];

/** Label that stands beside the state while the author still works on it. */
export const draftLabel = 'draft';

export interface PullRequest {
  readonly id?: number;
  /** `owner/name`. */
  readonly repo?: string;
  /** Who asks. */
  readonly user?: string;
  /** Branch that is to be merged. */
  readonly from?: string;
  /** Branch that receives it. */
  readonly to?: string;
  /** Head of the branch. */
  readonly commit?: string;
  /** The commit that the merge made. */
  readonly merge?: string;
  readonly stories: readonly string[];
  readonly title: string;
  readonly url?: string;
  /** Names, each written as a mention where it can be one. */
  readonly reviewers: readonly string[];
  /** From the labels; not written. */
  readonly state?: PullRequestState;
  /** From the labels; not written. */
  readonly draft?: boolean;
  /** From the labels; not written. */
  readonly size?: SizeLabel;
  /** From the labels; not written. */
  readonly lines?: Lines;
}

/** A reviewer whose name cannot be mentioned, such as `build[bot]`, becomes a tag. */
export function writePullRequest(pullRequest: PullRequest): string {
  const mentions = pullRequest.reviewers.filter(isMention);
  const others = pullRequest.reviewers.filter((name) => !isMention(name));
  return writeForm(
    [
      word('PullRequest'),
      tag('id', pullRequest.id),
      tag('repo', pullRequest.repo),
      tag('user', pullRequest.user),
      tag('from', pullRequest.from),
      tag('to', pullRequest.to),
      tag('commit', pullRequest.commit),
      tag('merge', pullRequest.merge),
      tagList('story', pullRequest.stories),
      tagList('reviewer', others),
    ],
    { text: pullRequest.title, url: pullRequest.url, mentions },
  );
}

function isMention(name: string): boolean {
  return isUserName(name.replace(/^(?:group|oncall):/, ''));
}

/** Tat's robots named the project apart: `#project:acme #repo:api` reads as `acme/api`. */
export function readPullRequest(text: string, labels: readonly Label[] = []): PullRequest | null {
  const form = readForm(text, ['PullRequest'], { mentions: true });
  if (!form) return null;
  const repo = value(form, 'repo');
  const project = value(form, 'project');
  return {
    id: integer(value(form, 'id')),
    repo: project && repo && !repo.includes('/') ? `${project}/${repo}` : repo,
    user: value(form, 'user'),
    from: value(form, 'from'),
    to: value(form, 'to'),
    commit: value(form, 'commit'),
    merge: value(form, 'merge'),
    stories: values(form, 'story'),
    title: form.text,
    url: form.url,
    reviewers: [...form.mentions, ...values(form, 'reviewer')],
    state: stateOf(labels, pullRequestStates),
    draft: has(labels, draftLabel) || undefined,
    size: sizeOf(labels),
    lines: linesOf(labels),
  };
}

/** `pr:<host>/<repo>/<n>` */
export function pullRequestKey(host: string, repo: string, id: number): string {
  return `pr:${hostPart(host)}/${keyPart(repo)}/${id}`;
}

export const pullRequest: Thing = {
  name: 'pull request',
  stages: ['code'],
  families: ['review', 'size', 'lines'],
  sentence: 'A change that asks for review before it is merged.',
  example: writePullRequest({
    id: 102,
    repo: 'acme/api',
    user: 'ada',
    from: 'feature/cursor',
    to: 'main',
    commit: '9f1c2d4',
    stories: ['API-7'],
    title: 'Page by cursor',
    url: 'https://git.example.org/acme/api/pull/102',
    reviewers: ['grace'],
  }),
  key: 'pr:<host>/<repo>/<n>',
  read: readPullRequest,
};
