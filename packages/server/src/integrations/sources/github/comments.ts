/** Comments on pull requests and issues, as replies. */

import { pullRequestKey } from '@tagloop/language/vocabulary/pullRequest';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { comment, sentence } from '../../words.ts';
import type { GithubEvent } from './event.ts';
import { issueOperation } from './issues.ts';
import { replyKey } from './keys.ts';

/** GitHub says `issue` of a pull request as well. */
export function readIssueCommentEvent({ payload, repository, action, actor }: GithubEvent): Reading {
  const issue = payload.object('issue');
  const said = payload.object('comment');
  const deletedBy = action === 'deleted' ? actor : undefined;
  if (issue.has('pull_request')) {
    const { host, repo } = repository;
    const key = pullRequestKey(host, repo, issue.integer('number'));
    const root = { key, at: issue.time('updated_at'), place: places.pullRequests };
    return written(commentReply(root, said, deletedBy));
  }
  const root = issueOperation(issue, repository);
  return written(root, commentReply(root, said, deletedBy));
}

/** @param deletedBy who took it back: the words go, their place stays */
export function commentReply(root: Operation, said: Fields, deletedBy?: string): Operation {
  const at = said.time('updated_at');
  const reply = { key: replyKey(root.key, 'comment', said.integer('id')), parentKey: root.key, place: root.place };
  if (deletedBy !== undefined) {
    return { ...reply, text: sentence(`${deletedBy} deleted this comment`), at: Math.max(at, root.at) };
  }
  const path = said.optionalString('path');
  const user = said.optionalString('user.login') ?? 'someone';
  const author = path === undefined ? user : `${user} on ${path}`;
  return { ...reply, text: comment(author, said.string('body'), said.optionalString('html_url')), at };
}
