/** Direct messages. */

import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import type { Topic } from './topics.ts';

export interface DirectWrites {
  /** The topic of exactly these people and the reader, made on first use. Throws `HubFailure`. */
  talkTo(users: readonly string[]): Promise<Topic>;
}

export function useDirect(): DirectWrites {
  const { hub, topics } = useHub();
  return useMemo(
    () => ({
      async talkTo(users) {
        const topic = await hub.call('POST /api/direct', { body: { users: [...users] } });
        await topics.reload();
        return topic;
      },
    }),
    [hub, topics],
  );
}
