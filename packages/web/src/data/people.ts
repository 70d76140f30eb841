/** The people of the hub, and who of them is there at this moment. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export type Status = 'online' | 'busy';
type Online = ReadonlyMap<string, Status>;

/** Ms between two readings: the hub tells by its feed of those alone who look at the same topic. */
const againMs = 30_000;

function openOnline(hub: Hub): Loader<Online> {
  const loader = createLoader<Online>(async (signal) => {
    const { topics } = await hub.call('GET /api/presence', { signal });
    return new Map(topics.flatMap(({ people }) => people.map(({ user, status }) => [user, status])));
  });
  function read(): void {
    if (!document.hidden) void loader.reload();
  }
  const again = setInterval(read, againMs);
  document.addEventListener('visibilitychange', read);
  return {
    ...loader,
    close() {
      clearInterval(again);
      document.removeEventListener('visibilitychange', read);
      loader.close();
    },
  };
}

const nobody: Online = new Map();

/** People who look at a topic that the reader may read, by name. */
export function useOnline(): Online {
  const { hub } = useHub();
  return useOpened<Loaded<Online>, Loader<Online>>('online', () => openOnline(hub), {}).snapshot.value ?? nobody;
}

export type Person = Answer<'GET /api/users'>['users'][number];
type People = ReadonlyMap<string, Person>;
const unknown: People = new Map();

/** People and robots of the hub, by name. */
export function usePeople(): People {
  const { people } = useHub().mine;
  return useSyncExternalStore(people.subscribe, people.getSnapshot).value ?? unknown;
}
