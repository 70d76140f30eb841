/** Topics out of which the reader gets no notifications. */

import { useMemo, useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';

export interface Muted {
  /** Undefined before the hub answered. */
  readonly topics: ReadonlySet<string> | undefined;
  /** With all topics below it. Throws `HubFailure`. */
  set(topicId: string, muted: boolean): Promise<void>;
}

export function useMuted(): Muted {
  const { hub, mine } = useHub();
  const { muted } = mine;
  const { value } = useSyncExternalStore(muted.subscribe, muted.getSnapshot);
  return useMemo(
    () => ({
      topics: value,
      async set(topic, isMuted) {
        await hub.call('PUT /api/muted/:topic', { params: { topic }, body: { muted: isMuted } });
        muted.change((topics) => new Set([...topics].filter((each) => each !== topic).concat(isMuted ? topic : [])));
      },
    }),
    [hub, muted, value],
  );
}
