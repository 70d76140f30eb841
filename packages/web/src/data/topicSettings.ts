/** A topic as those who manage it work on it. */

import type { Answer, Hub, Input } from '@tagloop/client/call';
import { useEffect, useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';
import { type Topic, useTopics } from './topics.ts';

export type TopicSettings = Topic['settings'];
type Change = Input<'PATCH /api/topics/:id'>['body'];

/** The topic and those below it, archived ones too. Follows what others change. `value` is empty where there is none. */
export function useTopicTree(path: string): { readonly tree: Loaded<readonly Topic[]>; reload(): Promise<void> } {
  const { hub } = useHub();
  const { value: known } = useTopics();
  const { snapshot, store } = useOpened<Loaded<readonly Topic[]>, Loader<readonly Topic[]>>(
    path,
    () =>
      createLoader(async (signal) => {
        const { topics } = await hub.call('GET /api/topics', { query: { under: path, archived: true }, signal });
        return topics;
      }),
    {},
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: known topics are put anew when one of them changed
  useEffect(() => void store?.reload(), [known, store]);
  return { tree: snapshot, reload: async () => store?.reload() };
}

/** Each throws `HubFailure`, and the topics are read anew behind it. */
export interface TopicDeeds {
  /** Refused with 412 when the topic was changed since it was read. */
  save(topic: Topic, change: Change): Promise<Topic>;
  move(topic: Topic, path: string): Promise<Topic>;
  archive(topic: Topic, archived: boolean): Promise<void>;
  remove(topic: Topic): Promise<void>;
  /** Deletes all messages; each can be restored for 30 days. @returns how many threads that were */
  truncate(topic: Topic): Promise<number>;
}

export function useTopicDeeds(): TopicDeeds {
  const { hub, topics } = useHub();
  return useMemo(() => createDeeds(hub, () => topics.reload()), [hub, topics]);
}

function createDeeds(hub: Hub, reload: () => Promise<void>): TopicDeeds {
  async function then<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } finally {
      await reload();
    }
  }

  return {
    save: ({ id, version }, body) =>
      then(hub.call('PATCH /api/topics/:id', { params: { id }, body, headers: { 'if-match': `"${version}"` } })),
    move: ({ id }, path) => then(hub.call('POST /api/topics/:id/move', { params: { id }, body: { path } })),
    async archive({ id }, archived) {
      await then(hub.call('PUT /api/topics/:id/archived', { params: { id }, body: { archived } }));
    },
    async remove({ id }) {
      await then(hub.call('DELETE /api/topics/:id', { params: { id } }));
    },
    async truncate({ id }) {
      let all = 0;
      for (;;) {
        const { deleted, more } = await hub.call('POST /api/topics/:id/truncate', { params: { id } });
        all += deleted;
        if (!more) return all;
      }
    },
  };
}

export type TrashPage = Answer<'GET /api/trash'>;
export type DeletedMessage = TrashPage['messages'][number];

export interface Trash {
  readonly trash: Loaded<TrashPage>;
  reload(): void;
  restore(message: DeletedMessage): Promise<void>;
  /** For good. */
  purge(message: DeletedMessage): Promise<void>;
}

/** The last deleted messages of a topic that may be restored. */
export function useTrash(path: string): Trash {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<Loaded<TrashPage>, Loader<TrashPage>>(
    path,
    () => createLoader((signal) => hub.call('GET /api/trash', { query: { topic: path, limit: 200 }, signal })),
    {},
  );
  return {
    trash: snapshot,
    reload: () => void store?.reload(),
    async restore({ id }) {
      await hub.call('POST /api/messages/:id/restore', { params: { id } });
      await store?.reload();
    },
    async purge({ id }) {
      await hub.call('POST /api/messages/:id/purge', { params: { id } });
      await store?.reload();
    },
  };
}
