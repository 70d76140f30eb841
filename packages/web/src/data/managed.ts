/** All topics that an admin of the hub manages, archived ones too, with what they hold. */

import type { Hub } from '@tagloop/client/call';
import { useEffect } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';
import type { Right } from './rights.ts';
import { type Topic, useTopics } from './topics.ts';

export interface ManagedTopic extends Topic {
  /** Null where they cannot be counted in time. */
  readonly messages: number | null;
  readonly deletedMessages: number | null;
  readonly rights: readonly Right[];
}

/** Follows what others change. */
export function useManagedTopics(): {
  readonly managed: Loaded<readonly ManagedTopic[]>;
  reload(): Promise<void>;
} {
  const { hub } = useHub();
  const { value: known } = useTopics();
  const { snapshot, store } = useOpened<Loaded<readonly ManagedTopic[]>, Loader<readonly ManagedTopic[]>>(
    'managed',
    () => createLoader((signal) => load(hub, signal)),
    {},
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: known topics are put anew when one of them changed
  useEffect(() => void store?.reload(), [known, store]);
  return { managed: snapshot, reload: async () => store?.reload() };
}

async function load(hub: Hub, signal: AbortSignal): Promise<readonly ManagedTopic[]> {
  const [{ topics }, { topics: holdings }] = await Promise.all([
    hub.call('GET /api/topics', { query: { archived: true }, signal }),
    hub.call('GET /api/system/topics', { signal }),
  ]);
  const held = new Map(holdings.map((holding) => [holding.id, holding]));
  return topics.flatMap((topic) => {
    const holding = held.get(topic.id);
    return holding ? { ...topic, ...holding } : [];
  });
}
