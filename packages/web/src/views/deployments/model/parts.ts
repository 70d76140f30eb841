/** A push of which only a part lies between two deployments: one of them stands at a commit inside of it. */

import { type Push, readPush } from '@tagloop/language/vocabulary/push';

interface Part extends Push {
  readonly message: { readonly text: string };
}

/** Whether all of it is meant. */
export function isWhole({ message, before, commit }: Part): boolean {
  const told = readPush(message.text);
  return isSame(told?.before, before) && isSame(told?.commit, commit);
}

/** The commits of a part. @param all of the push, the oldest first */
export function commitsOf<Commit extends { readonly commit?: string }>(
  { before, commit }: Part,
  all: readonly Commit[],
): readonly Commit[] {
  const last = all.findIndex((each) => isSame(each.commit, commit));
  return all.slice(all.findIndex((each) => isSame(each.commit, before)) + 1, last < 0 ? undefined : last + 1);
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}
