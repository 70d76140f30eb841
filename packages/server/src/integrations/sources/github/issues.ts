/** Issues: cards of the plan. */

import type { WorkState } from '@tagloop/language/vocabulary/alert';
import { writeCard } from '@tagloop/language/vocabulary/card';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { written } from '../../reading.ts';
import { shortened } from '../../shortened.ts';
import type { Operation, Reading } from '../../source.ts';
import { storyOfIssue } from '../../stories.ts';
import { sentence } from '../../words.ts';
import type { GithubEvent, Repository } from './event.ts';
import { issueKey, replyKey } from './keys.ts';
import { foreignLabels, removedLabels } from './labels.ts';

export function readIssueEvent(event: GithubEvent): Reading {
  const { payload, repository, action, actor } = event;
  const issue = payload.object('issue');
  const root = issueOperation(issue, repository);
  const state = stateOf(issue, action);
  const happened = happenings.get(action);
  return written({
    ...root,
    labels: { set: [...(state ? [state] : []), ...foreignLabels(issue)], remove: removedLabels(event) },
    reply:
      happened === undefined
        ? undefined
        : { key: replyKey(root.key, action, root.at), text: sentence(`${actor} ${happened}`) },
  });
}

/** The card as this payload knows it, without labels: comments carry the issue as well. */
export function issueOperation(issue: Fields, repository: Repository): Operation {
  const number = issue.integer('number');
  const body = issue.optionalString('body');
  return {
    key: issueKey(repository, number),
    text: writeCard({
      stories: [storyOfIssue(repository.repo, number)],
      epics: [],
      title: issue.string('title'),
      url: issue.optionalString('html_url'),
      body: body && shortened(body),
    }),
    at: issue.time('updated_at'),
    place: places.issues,
  };
}

/** Nothing is said of an open one but when it opens: somebody may have begun on it here. */
function stateOf(issue: Fields, action: string): WorkState | undefined {
  if (issue.optionalString('state') === 'closed' || action === 'deleted' || action === 'transferred') return 'done';
  return action === 'opened' || action === 'reopened' ? 'open' : undefined;
}

/** Behind the name of who did it. */
const happenings: ReadonlyMap<string, string> = new Map([
  ['closed', 'closed it'],
  ['reopened', 'opened it again'],
  ['deleted', 'deleted it'],
  ['transferred', 'moved it to another repository'],
]);
