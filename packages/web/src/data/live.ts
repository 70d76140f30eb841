/** Whether changes arrive by themselves. */

import type { LiveState } from '@tagloop/client/live';
import { useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';

export interface Live {
  readonly state: LiveState;
  /** Tries to connect at once. */
  retry(): void;
}

export function useLive(): Live {
  const { feed } = useHub();
  const state = useSyncExternalStore(feed.onState, () => feed.state);
  return { state, retry: feed.connection.retry };
}
