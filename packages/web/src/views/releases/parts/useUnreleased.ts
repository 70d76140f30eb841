import { useMemo } from 'react';
import { tagQuery } from '../../../components/tagQuery.ts';
import { useAmong } from '../../../data/among.ts';
import { type ToldPush, usePushes } from '../../../data/pushes.ts';
import type { Block } from './blocks.ts';
import { type Change, changesOf, lastReleases, type Released } from './unreleased.ts';

/** A query may not grow without end. */
const mostServices = 20;
const mostPulls = 200;
/** Days that a commit may wait for its release. */
const waitDays = 30;
const dayMs = 86_400_000;

export interface Waiting {
  readonly since: Released;
  /** Null: the chain of pushes does not tell. */
  readonly changes: readonly Change[] | null;
  /** The newest push; absent where nothing waits. */
  readonly head?: ToldPush;
}

/** What waits for a release, by service; services with nothing are left out. */
export function useUnreleased(blocks: readonly Block[]): readonly Waiting[] {
  const released = useMemo(() => lastReleases(blocks).slice(0, mostServices), [blocks]);
  const { chain, isReading } = usePushes(
    pushesSince(released),
    released.map(({ commit }) => commit),
  );
  const spans = useMemo(
    () => (isReading ? [] : released.map((since) => ({ since, pushes: chain.after(since.repo, since.commit) }))),
    [released, chain, isReading],
  );
  const merges = spans.flatMap(({ pushes }) => pushes?.flatMap(({ commit }) => commit ?? []) ?? []);
  const pulls = useAmong(
    'is:root #PullRequest',
    merges.map((merge) => ({ kind: 'tag', name: `merge:${merge}` })),
    mostPulls,
  );
  return useMemo(
    () =>
      pulls === null
        ? []
        : spans
            .filter(({ pushes }) => pushes === null || pushes.length > 0)
            .map(({ since, pushes }) => ({ since, changes: pushes && changesOf(pushes, pulls), head: pushes?.[0] })),
    [spans, pulls],
  );
}

/** Those of each repository, from before its release: the push of its commit is a link of the chain too. */
function pushesSince(released: readonly Released[]): string | null {
  if (released.length === 0) return null;
  const each = released.map(({ repo, at }) => {
    const day = new Date(at - waitDays * dayMs).toISOString().slice(0, 10);
    return `(${tagQuery(`repo:${repo}`)} since:${day})`;
  });
  return `is:root #push (${each.join(' OR ')})`;
}
