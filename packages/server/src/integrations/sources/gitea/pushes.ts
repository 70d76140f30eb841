/** Pushes to branches: a message each, a reply for each commit. */

import { commitKey, writeCommit } from '@tagloop/language/vocabulary/commit';
import { pushKey, writePush } from '@tagloop/language/vocabulary/push';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { storiesOf } from '../../stories.ts';
import { firstLine } from '../../words.ts';
import type { GiteaEvent, Repository } from './event.ts';

const branchRef = 'refs/heads/';
const noCommit = /^0+$/;

export function readPushEvent({ payload, repository, receivedAt }: GiteaEvent): Reading {
  const ref = payload.string('ref');
  if (!ref.startsWith(branchRef)) return unsupported('Only pushes to branches are written.');
  const after = payload.string('after');
  if (noCommit.test(after)) return unsupported('A branch was deleted; what it brought stays.');
  const before = payload.string('before');
  // The newest first. A branch that only went back has none: what came before does not lead here.
  const commits = payload.list('commits').toReversed();
  const branch = ref.slice(branchRef.length);
  const push: Operation = {
    key: pushKey(repository.host, repository.repo, branch, after),
    text: writePush({
      repo: repository.repo,
      branch,
      before: noCommit.test(before) || commits.length === 0 ? undefined : before,
      commit: after,
      user: payload.optionalString('pusher.login') ?? payload.optionalString('sender.login'),
      text: firstLine(payload.optionalString('head_commit.message') ?? ''),
      url: payload.optionalString('compare_url'),
    }),
    at: receivedAt,
    place: places.pushes,
  };
  return written(push, ...commits.map((commit) => commitReply(push, commit, repository)));
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
