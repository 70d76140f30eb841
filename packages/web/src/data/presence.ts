/** Who else looks at a topic. */

import type { PresenceSnapshot } from '@tagloop/client/store/presence';
import { useEffect, useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';

export type PresentPerson = NonNullable<ReturnType<PresenceSnapshot['get']>>[number];

const nobody: readonly PresentPerson[] = [];

/** Says that the reader looks at the topic, while the page is seen. @returns the others */
export function usePresence(topic: string): readonly PresentPerson[] {
  const { presence, me } = useHub();
  const snapshot = useSyncExternalStore(presence.subscribe, presence.getSnapshot);
  useEffect(() => {
    let leave: (() => void) | undefined;
    function follow(): void {
      leave?.();
      leave = document.hidden ? undefined : presence.look(topic);
    }
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      leave?.();
    };
  }, [presence, topic]);
  return snapshot.get(topic)?.filter(({ user }) => user !== me.user.name) ?? nobody;
}
