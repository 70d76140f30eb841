/** Pushes to branches: a message each, a reply for each commit. */

import { commitKey, writeCommit } from '@tagloop/language/vocabulary/commit';
import { pushKey, writePush } from '@tagloop/language/vocabulary/push';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { storiesOf } from '../../stories.ts';
import { firstLine } from '../../words.ts';
import type { GitlabEvent, Project } from './event.ts';

const branchRef = 'refs/heads/';
const noCommit = /^0+$/;

export function readPushEvent({ payload, project, receivedAt }: GitlabEvent): Reading {
  const ref = payload.string('ref');
  if (!ref.startsWith(branchRef)) return unsupported('Only pushes to branches are written.');
  const after = payload.string('after');
  if (noCommit.test(after)) return unsupported('A branch was deleted; what it brought stays.');
  const before = payload.string('before');
  const commits = payload.list('commits');
  // A branch that only went back has no commits: what came before does not lead here.
  const leadsHere = !noCommit.test(before) && commits.length > 0;
  const branch = ref.slice(branchRef.length);
  const push: Operation = {
    key: pushKey(project.host, project.repo, branch, after),
    text: writePush({
      repo: project.repo,
      branch,
      before: leadsHere ? before : undefined,
      commit: after,
      user: payload.optionalString('user_username'),
      text: firstLine(commits.at(-1)?.optionalString('message') ?? ''),
      url: urlOf(payload, before, after, leadsHere),
    }),
    at: receivedAt,
    place: places.pushes,
  };
  return written(push, ...commits.map((commit) => commitReply(push, commit, project)));
}

function urlOf(payload: Fields, before: string, after: string, leadsHere: boolean): string {
  const project = payload.string('project.web_url');
  return leadsHere ? `${project}/-/compare/${before}...${after}` : `${project}/-/commit/${after}`;
}

function commitReply(push: Operation, commit: Fields, project: Project): Operation {
  const sha = commit.string('id');
  const message = commit.optionalString('message') ?? '';
  return {
    key: commitKey(push.key, sha),
    parentKey: push.key,
    text: writeCommit({
      commit: sha,
      user: commit.optionalString('author.name'),
      stories: storiesOf({ text: message }, project),
      subject: firstLine(message),
      url: commit.optionalString('url'),
    }),
    // The clock of whoever committed may run ahead.
    at: Math.min(commit.time('timestamp'), push.at),
    place: push.place,
  };
}
