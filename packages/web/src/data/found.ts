/** The first messages that a query selects, asked for as it is typed. */

import { useDebouncedValue } from '@mantine/hooks';
import type { Answer } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';

type Found = Answer<'GET /api/messages'>['messages'];

const pauseMs = 150;
const none: Loaded<Found> = {};

/** @param query null: nothing is asked */
export function useFound(query: string | null, limit: number): Loaded<Found> {
  const { hub, me } = useHub();
  const [asked] = useDebouncedValue(query, pauseMs);
  const open = (q: string): Loader<Found> =>
    createLoader(
      async (signal) => (await hub.call('GET /api/messages', { query: { q, limit, zone: me.zone }, signal })).messages,
    );
  return useOpened<Loaded<Found>, Opened<Loaded<Found>>>(
    `${limit} ${asked}`,
    () => (asked === null ? unopened(none) : open(asked)),
    none,
  ).snapshot;
}
