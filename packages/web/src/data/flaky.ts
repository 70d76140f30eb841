/** Steps that waver, by what the hub knows of the last days, not only by the runs that are read here. */

import type { Answer } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import type { Loaded } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';
import { createPaced } from './paced.ts';

export type FlakyStep = Answer<'GET /api/stats/flaky'>['steps'][number];

const unread: Loaded<readonly FlakyStep[]> = {};

/** @param q selects runs; null: nothing is asked */
export function useFlaky(q: string | null, days: number): Loaded<readonly FlakyStep[]> {
  const { hub, feed, me } = useHub();
  const open = () =>
    q === null
      ? unopened(unread)
      : createPaced<readonly FlakyStep[]>(
          async (signal) =>
            (await hub.call('GET /api/stats/flaky', { query: { q, days, zone: me.zone }, signal })).steps,
          feed,
          q,
        );
  return useOpened<Loaded<readonly FlakyStep[]>, Opened<Loaded<readonly FlakyStep[]>>>(
    `${me.zone} ${days} ${q}`,
    open,
    unread,
  ).snapshot;
}
