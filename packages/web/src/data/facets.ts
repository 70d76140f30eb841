/** What a query can be narrowed by, with how many messages that leaves. */

import type { Answer } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import type { Loaded } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';
import { createPaced } from './paced.ts';

export type Facets = Answer<'GET /api/stats/facets'>;

const unread: Loaded<Facets> = {};

/** @param q null: nothing is asked */
export function useFacets(q: string | null): Loaded<Facets> {
  const { hub, feed, me } = useHub();
  const open = () =>
    q === null
      ? unopened(unread)
      : createPaced((signal) => hub.call('GET /api/stats/facets', { query: { q, zone: me.zone }, signal }), feed, q);
  return useOpened<Loaded<Facets>, Opened<Loaded<Facets>>>(`${me.zone} ${q}`, open, unread).snapshot;
}
