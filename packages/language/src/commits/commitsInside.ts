/** Which commits stand inside of which push, so that the chain can be cut there. */

interface ToldPush {
  readonly id: string;
  readonly repo?: string;
  /** The words of its head. */
  readonly text: string;
  readonly at: number;
}

interface ToldCommit {
  /** Id of the push that it came with. */
  readonly push: string;
  readonly commit: string;
}

/** How forges call a merge. It brings side lines: a commit on one of them does not hold what the branch held before. */
const merge = /^(?:merged? |pull request #\d)/i;

/**
 * By the id of the push. A commit that came with several pushes of a repository stands in the first of them: with the
 * others it was only merged.
 * @param commits the oldest first
 */
export function commitsInside(
  pushes: Iterable<ToldPush>,
  commits: Iterable<ToldCommit>,
): ReadonlyMap<string, readonly string[]> {
  const known = new Map([...pushes].map((push) => [push.id, push]));
  const first = new Map<string, { push: ToldPush; commit: string }>();
  for (const { push: id, commit } of commits) {
    const push = known.get(id);
    if (!push) continue;
    const name = `${push.repo} ${commit.toLowerCase()}`;
    const other = first.get(name);
    if (!other) first.set(name, { push, commit: commit.toLowerCase() });
    else if (push.at < other.push.at) other.push = push;
  }
  const inside = new Map<string, string[]>();
  for (const { push, commit } of first.values()) {
    if (!merge.test(push.text)) inside.set(push.id, [...(inside.get(push.id) ?? []), commit]);
  }
  return inside;
}
