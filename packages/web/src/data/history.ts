/** Who changed what in a message, when. */

import type { Answer } from '@tagloop/client/call';
import { useEffect } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import type { Message } from './messages.ts';
import { useOpened } from './opened.ts';

export type HistoryEntry = Answer<'GET /api/messages/:id/history'>['entries'][number];
type History = readonly HistoryEntry[];

/** Oldest first; read again whenever the message changes. */
export function useHistory({ id, version }: Message): Loaded<History> {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<Loaded<History>, Loader<History>>(
    id,
    () =>
      createLoader(async (signal) => {
        return (await hub.call('GET /api/messages/:id/history', { params: { id }, signal })).entries;
      }),
    {},
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when
  useEffect(() => void store?.reload(), [version, store]);
  return snapshot;
}
