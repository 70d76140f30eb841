/** Marks read what the reader sees. */

import { useEffect, useMemo } from 'react';
import { useHub } from './hub.tsx';
import { useUnread } from './mine.ts';

/** Who only passes through a topic has not read it. */
const stayMs = 1_500;

/** Marks a topic read while the reader stays in it and the page is seen. @param topic null: none */
export function useReading(topic: { readonly id: string; readonly path: string } | null): void {
  const { hub } = useHub();
  const count = useUnread().get(topic?.path.toLowerCase() ?? '') ?? 0;
  const id = topic?.id;
  useEffect(() => {
    if (id === undefined || count === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function stay(topicId: string): void {
      clearTimeout(timer);
      if (document.hidden) return;
      // What could not be marked is unread still, and marked at the next message or visit.
      timer = setTimeout(() => {
        void hub.call('PUT /api/unread/:topic', { params: { topic: topicId }, body: {} }).catch(() => undefined);
      }, stayMs);
    }
    const follow = () => stay(id);
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [hub, id, count]);
}

export interface Marking {
  /** All messages of these topics, or of all that the reader may read. Throws `HubFailure`. */
  markRead(topicIds?: readonly string[]): Promise<void>;
}

export function useMarking(): Marking {
  const { hub, mine } = useHub();
  return useMemo(
    () => ({
      async markRead(topics) {
        await hub.call('PUT /api/unread', { body: topics ? { topics: [...topics] } : {} });
        mine.unread.reload();
      },
    }),
    [hub, mine],
  );
}
