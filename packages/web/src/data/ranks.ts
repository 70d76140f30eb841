/** The order that people gave to the messages of a list. */

import type { Hub } from '@tagloop/client/call';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export type Ranks = ReadonlyMap<string, string>;

export interface RankedList {
  /** By message; ranks sort as texts. Undefined until they are read. */
  readonly ranks: Ranks | undefined;
  /** Puts a message behind another one that has a rank, or first; throws `HubFailure`. */
  place(id: string, after: string | null): Promise<void>;
}

/** @param list its name, the same for all who share the order */
export function useRanks(list: string): RankedList {
  const { hub, listen } = useHub();
  const { snapshot, store } = useOpened<Loaded<Ranks>, Loader<Ranks>>(list, () => openRanks(hub, listen, list), {});
  const writes = useMemo(
    () => ({
      async place(id: string, after: string | null): Promise<void> {
        await hub.call('PUT /api/messages/:id/place', { params: { id }, body: { list, after } });
        await store?.reload();
      },
    }),
    [hub, list, store],
  );
  return { ranks: snapshot.value, ...writes };
}

type Listen = ReturnType<typeof useHub>['listen'];

/** Read anew when somebody places one, and after a break, for what is told of it stands in no log. */
function openRanks(hub: Hub, listen: Listen, list: string): Loader<Ranks> {
  const loader = createLoader<Ranks>(async (signal) => {
    const { places } = await hub.call('GET /api/lists/:list', { params: { list }, signal });
    return new Map(places.map(({ message, rank }) => [message, rank]));
  });
  const stop = listen((event) => {
    if (event.type === 'hello' || (event.type === 'list' && event.data.list === list)) void loader.reload();
  });
  return {
    ...loader,
    close() {
      stop();
      loader.close();
    },
  };
}
