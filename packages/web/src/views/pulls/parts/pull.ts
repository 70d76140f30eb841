/** A pull request as the view shows it: what its message says, and what others say of it. */

import { type PullRequest, readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { type Decision, readReview } from '@tagloop/language/vocabulary/review';
import { type RunState, readRun } from '@tagloop/language/vocabulary/run';
import type { ShownMessage } from '../../../components/shapes.ts';
import { grouped } from './grouped.ts';

export interface Reviewer {
  readonly name: string;
  /** Absent until they decided. */
  readonly decision?: Exclude<Decision, 'OPENED'>;
}

/** The last run of a pipeline at the head of the branch. */
export interface Check {
  /** Of its message, whose thread tells more. */
  readonly id: string;
  readonly pipeline: string;
  readonly state: RunState;
}

export interface Pull<Message extends ShownMessage = ShownMessage> {
  readonly message: Message;
  /** Null for a message that is none, which is shown as it is. */
  readonly pull: PullRequest | null;
  readonly reviewers: readonly Reviewer[];
  readonly checks: readonly Check[];
  /** Names of whom it waits for; empty: anyone who reviews. */
  readonly waitsFor: readonly string[];
  readonly isOpen: boolean;
  /** It is open, and nothing happened to it for long. */
  readonly isStale: boolean;
}

/** What is known beside the messages of the pull requests; newest first. */
export interface Said {
  readonly reviews: readonly ShownMessage[];
  readonly runs: readonly ShownMessage[];
}

export interface PullTimes {
  readonly now: number;
  readonly staleDays: number;
}

const dayMs = 86_400_000;

export function pullsOf<Message extends ShownMessage>(
  messages: readonly Message[],
  { reviews, runs }: Said,
  { now, staleDays }: PullTimes,
): readonly Pull<Message>[] {
  const reviewsByPull = grouped(reviews, ({ parentId }) => parentId);
  const checksByCommit = checksOf(runs);
  return messages.map((message) => {
    const pull = readPullRequest(message.text, message.labels);
    const isOpen = pull !== null && pull.state !== 'MERGED' && pull.state !== 'DECLINED';
    const said = reviewsByPull.get(message.id) ?? [];
    const reviewers = pull ? reviewersOf(pull, said) : [];
    const moved = Math.max(...[message, ...said].map(({ updatedAt }) => Date.parse(updatedAt)));
    return {
      message,
      pull,
      reviewers,
      checks: checksByCommit.get(pull?.commit ?? '') ?? [],
      waitsFor: pull && isOpen ? turnOf(pull, reviewers) : [],
      isOpen,
      isStale: isOpen && now - moved > staleDays * dayMs,
    };
  });
}

/** Those who are asked and those who decided; of each the latest decision, a comment changes none. */
function reviewersOf({ reviewers, user }: PullRequest, said: readonly ShownMessage[]): readonly Reviewer[] {
  const byName = new Map<string, Reviewer>(reviewers.map((name) => [name, { name }]));
  const oldestFirst = said.toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
  for (const { text, labels } of oldestFirst) {
    const review = readReview(text, labels);
    if (!review?.decision || !review.user || review.user === user) continue;
    const { decision } = review;
    byName.set(review.user, decision === 'OPENED' ? { name: review.user } : { name: review.user, decision });
  }
  return [...byName.values()];
}

/** Reviewers decide; before that and after it is the author's turn. */
function turnOf({ state, draft, user }: PullRequest, reviewers: readonly Reviewer[]): readonly string[] {
  const isAuthors = draft || state === 'APPROVED' || state === 'UNAPPROVED';
  if (isAuthors && user !== undefined) return [user];
  return reviewers.filter(({ decision }) => decision === undefined).map(({ name }) => name);
}

/** By commit, the last run of each pipeline; runs come newest first. */
function checksOf(runs: readonly ShownMessage[]): ReadonlyMap<string, readonly Check[]> {
  const byCommit = new Map<string, Check[]>();
  for (const { id, text, labels } of runs) {
    const run = readRun(text, labels);
    if (!run?.commit || !run.state) continue;
    const checks = byCommit.get(run.commit) ?? [];
    const pipeline = run.pipeline ?? '';
    if (checks.every((each) => each.pipeline !== pipeline)) checks.push({ id, pipeline, state: run.state });
    byCommit.set(run.commit, checks);
  }
  return byCommit;
}
