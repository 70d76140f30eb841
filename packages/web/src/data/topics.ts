/** The topics that the reader may see. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';

export type Topic = Answer<'GET /api/topics'>['topics'][number];
export type Topics = Loader<readonly Topic[]>;

/** Read anew when rights change, and when somebody comes back to the page. */
export function createTopics(hub: Hub): Topics {
  const loader = createLoader<readonly Topic[]>(
    async (signal) => (await hub.call('GET /api/topics', { signal })).topics,
  );
  const reload = () => void loader.reload();
  window.addEventListener('focus', reload);
  return {
    ...loader,
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
  /** Sets one free parameter of the topic, for all who read it. */
  setParameter(topic: Topic, name: string, value: string): Promise<void>;
}

export function useTopicWrites(): TopicWrites {
  const { hub, topics } = useHub();
  return {
    async create(path, settings) {
      const topic = await hub.call('POST /api/topics', { body: { path, ...(settings && { settings }) } });
      await topics.reload();
      return topic;
    },
    async setParameter(topic, name, value) {
      const parameters = { ...topic.settings.parameters, [name]: value };
      await hub.call('PATCH /api/topics/:id', {
        params: { id: topic.id },
        body: { settings: { parameters } },
        headers: { 'if-match': `"${topic.version}"` },
      });
      await topics.reload();
    },
  };
}
