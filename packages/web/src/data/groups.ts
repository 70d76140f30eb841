/** Groups of people and robots. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export type Group = Answer<'GET /api/groups'>['groups'][number];

/** Each throws `HubFailure`, and the groups are read anew behind it. */
export interface GroupWrites {
  make(name: string, description: string): Promise<void>;
  change(group: Group, change: { name?: string; description?: string }): Promise<void>;
  remove(group: Group): Promise<void>;
  /** Adds a user by name, or says anew whether he is an admin of the group. */
  put(group: Group, user: string, admin: boolean): Promise<void>;
  takeOut(group: Group, user: string): Promise<void>;
}

export function useGroups(): { readonly groups: Loaded<readonly Group[]>; reload(): void } & GroupWrites {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<Loaded<readonly Group[]>, Loader<readonly Group[]>>(
    'groups',
    () => createLoader(async (signal) => (await hub.call('GET /api/groups', { signal })).groups),
    {},
  );
  const writes = useMemo(() => createGroupWrites(hub, async () => store?.reload()), [hub, store]);
  return { groups: snapshot, reload: () => void store?.reload(), ...writes };
}

function createGroupWrites(hub: Hub, reload: () => Promise<void>): GroupWrites {
  async function then(answer: Promise<unknown>): Promise<void> {
    await answer;
    await reload();
  }

  return {
    make: (name, description) => then(hub.call('POST /api/groups', { body: { name, description } })),
    change: ({ id }, body) => then(hub.call('PATCH /api/groups/:id', { params: { id }, body })),
    remove: ({ id }) => then(hub.call('DELETE /api/groups/:id', { params: { id } })),
    put: ({ id }, user, admin) =>
      then(hub.call('PUT /api/groups/:id/members/:user', { params: { id, user }, body: { admin } })),
    takeOut: ({ id }, user) => then(hub.call('DELETE /api/groups/:id/members/:user', { params: { id, user } })),
  };
}
