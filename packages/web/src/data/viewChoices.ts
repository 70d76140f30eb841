/** In which views the reader looks at topics, where he chose one: kept on the hub, alike in all his tabs. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useMemo, useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';

type Choices = Answer<'GET /api/view-choices'>['choices'];

export interface ViewChoices {
  getSnapshot(): Loaded<Choices>;
  subscribe(listener: () => void): () => void;
  choose(topicId: string, view: string | null): Promise<void>;
  reload(): void;
  close(): void;
}

const unread: Loaded<Choices> = {};

/** Read when a topic is first looked at. */
export function createViewChoices(hub: Hub): ViewChoices {
  let loader: Loader<Choices> | null = null;
  const open = () => {
    loader ??= createLoader(async (signal) => (await hub.call('GET /api/view-choices', { signal })).choices);
    return loader;
  };
  return {
    getSnapshot: () => loader?.getSnapshot() ?? unread,
    subscribe: (listener) => open().subscribe(listener),
    async choose(topic, view) {
      const { choices } = await hub.call('PUT /api/view-choices/:topic', { params: { topic }, body: { view } });
      loader?.set(choices);
    },
    reload: () => void loader?.reload(),
    close() {
      loader?.close();
      loader = null;
    },
  };
}

export interface ViewChoice {
  /** False before the hub answered. */
  readonly isKnown: boolean;
  readonly chosen: string | undefined;
  /** Throws `HubFailure`. @param view null: the topic's own */
  choose(view: string | null): Promise<void>;
}

/** What the reader chose for a topic; undefined: for none. */
export function useViewChoice(topicId: string | undefined): ViewChoice {
  const { viewChoices } = useHub();
  const { value, problem } = useSyncExternalStore(viewChoices.subscribe, viewChoices.getSnapshot);
  const chosen = value?.find(({ topic }) => topic === topicId)?.view;
  const isKnown = value !== undefined || problem !== undefined;
  return useMemo(
    () => ({
      isKnown,
      chosen,
      async choose(view) {
        if (topicId !== undefined) await viewChoices.choose(topicId, view);
      },
    }),
    [isKnown, chosen, topicId, viewChoices],
  );
}
