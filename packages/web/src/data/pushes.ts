import { commitsInside } from '@tagloop/language/commits/commitsInside';
import { createPushChain, type PushChain } from '@tagloop/language/commits/pushChain';
import type { Node } from '@tagloop/language/query/ast';
import { readCommit } from '@tagloop/language/vocabulary/commit';
import { type Push, readPush } from '@tagloop/language/vocabulary/push';
import { useMemo } from 'react';
import { useAmong } from './among.ts';
import type { Message } from './messages.ts';
import { useWhole } from './whole.ts';

/** A push with the message that tells of it. */
export interface ToldPush extends Push {
  readonly message: Message;
  readonly at: number;
}

export interface Pushes {
  readonly chain: PushChain<ToldPush>;
  /** Nothing can be said yet. */
  readonly isReading: boolean;
}

/** From here on older ones count as unknown. */
const most = 5000;
/** One commit can stand in the pushes of several branches. */
const mostReplies = 500;
const wholeName = /^[0-9a-f]{40}$/i;
/** Shorter beginnings are too often those of several. */
const shortest = 7;

/**
 * @param query null: of no repository
 * @param commits that matter, the most important first: those that no push ended with are looked for inside of them
 */
export function usePushes(query: string | null, commits: readonly string[]): Pushes {
  const { messages, status, isFilling } = useWhole(query, most);
  const isReading = query !== null && (status === 'loading' || isFilling);
  const pushes = useMemo(() => messages.flatMap(toldPush), [messages]);
  const wanted = commits.join(' ');
  const missing = useMemo(() => (isReading ? [] : missingIn(pushes, wanted.split(' '))), [pushes, wanted, isReading]);
  const replies = useAmong('is:reply #commit:*', missing.map(named), mostReplies);
  return useMemo(() => {
    const told = pushes.map(({ message, repo, text, at }) => ({ id: message.id, repo, text, at }));
    const inside = commitsInside(told, commitsOf(replies ?? []));
    return {
      chain: createPushChain(pushes, ({ message }) => inside.get(message.id) ?? []),
      isReading: isReading || replies === null,
    };
  }, [pushes, replies, isReading]);
}

function toldPush(message: Message): ToldPush[] {
  const push = readPush(message.text);
  return push ? [{ ...push, message, at: Date.parse(message.createdAt) }] : [];
}

/** Those at which no push began or ended. */
function missingIn(pushes: readonly ToldPush[], commits: readonly string[]): readonly string[] {
  if (pushes.length === 0) return [];
  const ends = new Set<string>();
  for (const { before, commit } of pushes) {
    if (before !== undefined) ends.add(before.toLowerCase());
    if (commit !== undefined) ends.add(commit.toLowerCase());
  }
  const all = [...ends];
  const wanted = [...new Set(commits.map((commit) => commit.toLowerCase()))];
  return wanted.filter(
    (commit) => commit.length >= shortest && !ends.has(commit) && !all.some((end) => end.startsWith(commit)),
  );
}

function named(commit: string): Node {
  return wholeName.test(commit)
    ? { kind: 'tag', name: `commit:${commit}` }
    : { kind: 'word', text: commit, prefix: true };
}

/** In the order of the push, by the ids of the messages. */
function commitsOf(replies: readonly Message[]): { readonly push: string; readonly commit: string }[] {
  const sorted = replies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap(({ parentId, text }) => {
    const commit = readCommit(text)?.commit;
    return parentId === null || commit === undefined ? [] : [{ push: parentId, commit }];
  });
}
