/** What is new in topics, by their paths in small letters. */

import { useMemo } from 'react';
import { type UnreadCounts, useUnread } from '../../data/mine.ts';
import { useMuted } from '../../data/muted.ts';
import { useStats } from '../../data/stats.ts';
import { useTopics } from '../../data/topics.ts';
import { urgentOfAll } from '../loop/needs.ts';

interface Numbers {
  readonly unread: UnreadCounts;
  /** Things that nobody has in hand. */
  readonly urgent: UnreadCounts;
}

const urgentByTopic = { q: urgentOfAll, group: 'topic', limit: 200 } as const;

/** Muted topics are quiet. */
export function useNumbers(): Numbers {
  const all = useUnread();
  const { topics: muted } = useMuted();
  const { value: topics } = useTopics();
  const { value: stats } = useStats(urgentByTopic);
  const unread = useMemo(() => {
    const quiet = (topics ?? []).filter(({ id }) => muted?.has(id)).map(({ path }) => path.toLowerCase());
    const isQuiet = (path: string) => quiet.some((above) => path === above || path.startsWith(`${above}/`));
    return new Map([...all].filter(([path]) => !isQuiet(path)));
  }, [all, muted, topics]);
  const urgent = useMemo(
    () => new Map((stats?.series ?? []).map(({ group: [path = ''], count }) => [path.toLowerCase(), count])),
    [stats],
  );
  return { unread, urgent };
}
