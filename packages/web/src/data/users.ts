/** People and robots who may come in, by name. */

import type { Answer } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

type Users = Answer<'GET /api/users'>['users'];

/** Empty until they are known. */
export function useUsers(): Users {
  const { hub } = useHub();
  const { snapshot } = useOpened<Loaded<Users>, Loader<Users>>(
    'users',
    () => createLoader(async (signal) => (await hub.call('GET /api/users', { signal })).users),
    {},
  );
  return snapshot.value ?? [];
}
