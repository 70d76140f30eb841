/** The pull requests of a query, with what their reviews and the runs at their heads say. */

import type { Node } from '@tagloop/language/query/ast';
import { readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { useMemo } from 'react';
import { useNow } from '../../../components/clock.ts';
import { useAmong } from '../../../data/among.ts';
import { type Message, type Messages, useMessages } from '../../../data/messages.ts';
import { narrowed } from '../../../data/scope.ts';
import type { PullsOptions } from '../options.ts';
import { type Pull, pullsOf } from './pull.ts';

/** So large that all that is open is nearly always there: groups are counted. */
const openPage = 200;
/** Of so many open ones, the newest, reviews and runs are asked for: a query may not grow without end. */
const mostAsked = 100;
const saidPage = 500;

export interface Pulls {
  readonly pulls: readonly Pull<Message>[];
  /** What was read for them: open ones, closed ones, other messages. */
  readonly lists: readonly Messages[];
}

export function usePulls(query: string, { staleDays, lateDays }: PullsOptions): Pulls {
  const now = useNow();
  const open = useMessages(narrowed(query, '#PullRequest -label:MERGED,DECLINED'), openPage);
  const closed = useMessages(narrowed(query, `#PullRequest label:MERGED,DECLINED updated:<${lateDays}d`));
  const others = useMessages(narrowed(query, '-#PullRequest'));
  const asked = open.messages.slice(0, mostAsked);
  const reviews = useAmong('#review is:reply', asked.map(threadOf), saidPage);
  const runs = useAmong('is:root (#pipeline:* OR #cds)', asked.flatMap(headOf), saidPage);
  const pulls = useMemo(
    () =>
      pullsOf(
        [...open.messages, ...closed.messages, ...others.messages],
        { reviews: reviews ?? [], runs: runs ?? [] },
        { now, staleDays },
      ),
    [open.messages, closed.messages, others.messages, reviews, runs, now, staleDays],
  );
  return { pulls, lists: [open, closed, others] };
}

function threadOf({ id }: Message): Node {
  return { kind: 'thread', id };
}

function headOf({ text }: Message): Node[] {
  const commit = readPullRequest(text)?.commit;
  return commit === undefined ? [] : [{ kind: 'tag', name: `commit:${commit}` }];
}
