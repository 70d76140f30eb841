/** Numbers of a query, read again as its messages change and as time goes on. */

import type { Answer } from '@tagloop/client/call';
import type { StatsQuery } from '@tagloop/server/resources/stats/contract';
import { useHub } from './hub.tsx';
import type { Loaded } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';
import { createPaced } from './paced.ts';

export type Stats = Answer<'GET /api/stats'>;
export type StatsAsked = StatsQuery & { readonly q: string };

const unread: Loaded<Stats> = {};

/** @param asked null: nothing is asked */
export function useStats(asked: StatsAsked | null): Loaded<Stats> {
  const { hub, feed, me } = useHub();
  const whole = asked && { zone: me.zone, ...asked };
  const open = () =>
    whole === null
      ? unopened(unread)
      : createPaced((signal) => hub.call('GET /api/stats', { query: whole, signal }), feed, whole.q);
  return useOpened<Loaded<Stats>, Opened<Loaded<Stats>>>(JSON.stringify(whole), open, unread).snapshot;
}
