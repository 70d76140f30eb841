/** The topics that the reader may see. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useMemo, useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { createParameterWriter, type ParameterWriter } from './parameters.ts';

export type Topic = Answer<'GET /api/topics'>['topics'][number];

export interface Topics extends Loader<readonly Topic[]> {
  readonly updateParameter: ParameterWriter;
}

/** Read anew when topics or rights change, and when somebody comes back to the page. */
export function createTopics(hub: Hub): Topics {
  const loader = createLoader<readonly Topic[]>(
    async (signal) => (await hub.call('GET /api/topics', { signal })).topics,
  );
  const reload = () => void loader.reload();
  window.addEventListener('focus', reload);
  return {
    ...loader,
    updateParameter: createParameterWriter(hub, loader),
    close() {
      window.removeEventListener('focus', reload);
      loader.close();
    },
  };
}

export function useTopics(): Loaded<readonly Topic[]> {
  const { topics } = useHub();
  return useSyncExternalStore(topics.subscribe, topics.getSnapshot);
}

/** Topics are compared without case. Null: there is none; undefined: not known yet. */
export function useTopic(path: string): Topic | null | undefined {
  const { value } = useTopics();
  return value && (value.find((topic) => topic.path.toLowerCase() === path.toLowerCase()) ?? null);
}

export interface TopicWrites {
  /** Throws `HubFailure`. */
  create(path: string, settings?: Partial<Topic['settings']>): Promise<Topic>;
  /** Changes one free parameter of the topic, for all who read it. */
  readonly updateParameter: ParameterWriter;
}

export function useTopicWrites(): TopicWrites {
  const { hub, topics } = useHub();
  return useMemo(
    () => ({
      updateParameter: topics.updateParameter,
      async create(path, settings) {
        const topic = await hub.call('POST /api/topics', { body: { path, ...(settings && { settings }) } });
        await topics.reload();
        return topic;
      },
    }),
    [hub, topics],
  );
}
