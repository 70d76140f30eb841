/** Whether the hub still waits for its first admin. */

import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';
import { useCalls } from './session.tsx';

export function useSetup(): Loaded<boolean> {
  const hub = useCalls();
  return useOpened<Loaded<boolean>, Loader<boolean>>(
    'setup',
    () => createLoader(async (signal) => (await hub.call('GET /api/setup', { signal })).needed),
    {},
  ).snapshot;
}
