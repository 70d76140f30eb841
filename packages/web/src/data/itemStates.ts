/** Items as they were: all of a query at one moment, and one of them through time. */

import type { Answer } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import type { Item, ItemState } from './items.ts';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';
import { createPaced } from './paced.ts';

/** By item; one that was not there has none. */
export type StatesThen = ReadonlyMap<Item['id'], ItemState>;

const unread: Loaded<StatesThen> = {};

/** @param at RFC 3339; undefined: nothing is asked */
export function useStatesAt(query: string, at: string | undefined): Loaded<StatesThen> {
  const { hub, me } = useHub();
  const open = () =>
    at === undefined
      ? unopened(unread)
      : createLoader<StatesThen>(async (signal) => {
          const { states } = await hub.call('GET /api/items/states', {
            query: { q: query, at, zone: me.zone },
            signal,
          });
          return new Map([
            ...states.UP.map((id) => [id, 'UP'] as const),
            ...states.unknown.map((id) => [id, 'unknown'] as const),
            ...states.WARN.map((id) => [id, 'WARN'] as const),
            ...states.AL.map((id) => [id, 'AL'] as const),
          ]);
        });
  return useOpened<Loaded<StatesThen>, Opened<Loaded<StatesThen>>>(`${query} ${at}`, open, unread).snapshot;
}

export type ItemSpan = Answer<'GET /api/items/:id/states'>['spans'][number];

const noSpans: Loaded<readonly ItemSpan[]> = {};

/** @param since RFC 3339 */
export function useItemSpans(id: string, since: string): Loaded<readonly ItemSpan[]> {
  const { hub, feed } = useHub();
  const open = (): Loader<readonly ItemSpan[]> =>
    createPaced(
      async (signal) =>
        (await hub.call('GET /api/items/:id/states', { params: { id }, query: { since }, signal })).spans,
      feed,
      `id:${id}`,
    );
  return useOpened<Loaded<readonly ItemSpan[]>, Loader<readonly ItemSpan[]>>(`${id} ${since}`, open, noSpans).snapshot;
}
