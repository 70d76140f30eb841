/** Pushes to branches: a message each, a reply for each commit. */

import { commitKey, writeCommit } from '@tagloop/language/vocabulary/commit';
import { pushKey, writePush } from '@tagloop/language/vocabulary/push';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { storiesOf } from '../../stories.ts';
import { firstLine } from '../../words.ts';
import type { GithubEvent, Repository } from './event.ts';

const branchRef = 'refs/heads/';
const noCommit = /^0+$/;

export function readPushEvent({ payload, repository }: GithubEvent): Reading {
  const ref = payload.string('ref');
  if (!ref.startsWith(branchRef))
    return unsupported('Only pushes to branches are written; a tag is told by its release.');
  const after = payload.string('after');
  if (payload.flag('deleted') || noCommit.test(after))
    return unsupported('A branch was deleted; what it brought stays.');
  const before = payload.string('before');
  // A new branch has no head before it; that of a forced push is left behind, and so does not lead here.
  const isFirst = noCommit.test(before) || payload.flag('forced');
  const branch = ref.slice(branchRef.length);
  const key = pushKey(repository.host, repository.repo, branch, after);
  const at = timeOf(payload);
  const push: Operation = {
    key,
    text: writePush({
      repo: repository.repo,
      branch,
      before: isFirst ? undefined : before,
      commit: after,
      user: payload.optionalString('sender.login') ?? payload.optionalString('pusher.name'),
      text: firstLine(payload.optionalString('head_commit.message') ?? ''),
      url: payload.optionalString('compare'),
    }),
    at,
    place: places.pushes,
  };
  return written(push, ...payload.list('commits').map((commit) => commitReply(push, commit, repository)));
}

/** The push has a time of its own only as that of the repository's last push. */
function timeOf(payload: Fields): number {
  return payload.optionalTime('repository.pushed_at') ?? payload.time('head_commit.timestamp');
}

function commitReply(push: Operation, commit: Fields, repository: Repository): Operation {
  const sha = commit.string('id');
  const message = commit.optionalString('message') ?? '';
  return {
    key: commitKey(push.key, sha),
    parentKey: push.key,
    text: writeCommit({
      commit: sha,
      user: commit.optionalString('author.username') ?? commit.optionalString('author.name'),
      stories: storiesOf({ text: message }, repository),
      subject: firstLine(message),
      url: commit.optionalString('url'),
    }),
    // The clock of whoever committed may run ahead.
    at: Math.min(commit.time('timestamp'), push.at),
    place: push.place,
  };
}
