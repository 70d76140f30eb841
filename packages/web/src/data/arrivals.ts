/** Messages of a query at the moment when they come or change. */

import type { FeedEvent } from '@tagloop/server/resources/feeds/contract';
import { useEffect, useEffectEvent } from 'react';
import { useHub } from './hub.tsx';
import type { Message } from './messages.ts';

/** Calls for each one, and for none that was missed. */
export function useArrivals(query: string, onArrival: (message: Message, kind: FeedEvent['kind']) => void): void {
  const { feed } = useHub();
  const tell = useEffectEvent(onArrival);
  useEffect(
    () =>
      feed.watch(query, {
        onReread: () => undefined,
        onEvent: ({ message, kind }, match) => {
          if (message && match !== 'left') tell(message, kind);
        },
      }),
    [feed, query],
  );
}
