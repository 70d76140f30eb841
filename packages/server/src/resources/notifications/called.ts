/** Whom a change of a message calls, and why: those whom it did not call before. */

import { readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import type { GroupsService } from '../groups/service.ts';
import type { WrittenMessage } from '../messages/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Kind } from './contract.ts';

interface Names {
  readonly users: Pick<UsersService, 'byName'>;
  readonly groups: Pick<GroupsService, 'byName' | 'membersOf'>;
}

/** Ids of users, each with the kind of the notification. A team on call is not known yet, and calls nobody. */
export function calledBy({ before, after }: Pick<WrittenMessage, 'before' | 'after'>, names: Names): Map<number, Kind> {
  const called = new Map<number, Kind>();
  const mentions = newOf(before?.mentions, after.mentions);
  if (mentions.length > 0) {
    const kind: Kind = after.parentId === null && readPullRequest(after.text) ? 'review' : 'mention';
    for (const id of mentions.flatMap((name) => idsOf(name, names))) called.set(id, kind);
  }
  if (before?.labels === after.labels) return called;
  const textsOf = (labels: typeof after.labels) => labels.map(({ text }) => text);
  for (const text of newOf(before && textsOf(before.labels), textsOf(after.labels))) {
    const name = /^doing:(.+)$/s.exec(text)?.[1];
    const user = name === undefined ? undefined : names.users.byName(name);
    if (user) called.set(user.id, 'task');
  }
  return called;
}

function newOf(before: readonly string[] | null | undefined, after: readonly string[]): readonly string[] {
  return before ? after.filter((each) => !before.includes(each)) : after;
}

function idsOf(mention: string, { users, groups }: Names): number[] {
  const group = /^group:(.+)$/.exec(mention)?.[1];
  if (group === undefined) {
    const user = users.byName(mention);
    return user ? [user.id] : [];
  }
  const found = groups.byName(group);
  return found ? groups.membersOf(found.id).map(({ userId }) => userId) : [];
}
