/** The dashboards of a topic: what is kept on the hub, alike for all who look, live. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded } from './loaded.ts';
import { type Opened, unopened, useOpened } from './opened.ts';

export type Dashboard = Answer<'GET /api/topics/:id/dashboards'>['dashboards'][number];
export type Layout = Dashboard['layout'];
export type Group = Layout['groups'][number];
export type Tile = Group['tiles'][number];
export type Show = Tile['show'];
/** What a tile shows that is bound to a query. */
export type Bound = Extract<Show, { kind: 'bound' }>;

export interface Dashboards extends Loaded<readonly Dashboard[]> {
  /** These throw `HubFailure`. */
  make(name: string, layout?: Layout): Promise<Dashboard>;
  /** Refused (412) when it was changed since this version. */
  change(dashboard: Dashboard, change: { readonly name?: string; readonly layout?: Layout }): Promise<Dashboard>;
  remove(dashboard: Dashboard): Promise<void>;
  reload(): void;
}

interface Store extends Opened<Loaded<readonly Dashboard[]>> {
  reload(): Promise<void>;
}

/** @param topicId null: none are there */
export function useDashboards(topicId: string | null): Dashboards {
  const { hub, listen } = useHub();
  const { snapshot, store } = useOpened<Loaded<readonly Dashboard[]>, Store>(
    `dashboards ${topicId}`,
    () =>
      topicId === null ? { ...unopened({ value: [] }), reload: async () => undefined } : open(hub, topicId, listen),
    {},
  );
  return useMemo(
    () => ({
      ...snapshot,
      async make(name, layout) {
        const made = await hub.call('POST /api/topics/:id/dashboards', {
          params: { id: topicId ?? '' },
          body: { name, layout },
        });
        await store?.reload();
        return made;
      },
      async change({ id, version }, body) {
        const changed = await hub.call('PATCH /api/dashboards/:id', {
          params: { id },
          body,
          headers: { 'if-match': `"${version}"` },
        });
        await store?.reload();
        return changed;
      },
      async remove({ id }) {
        await hub.call('DELETE /api/dashboards/:id', { params: { id } });
        await store?.reload();
      },
      reload: () => void store?.reload(),
    }),
    [hub, topicId, snapshot, store],
  );
}

function open(hub: Hub, topicId: string, listen: ReturnType<typeof useHub>['listen']): Store {
  const loader = createLoader(
    async (signal) =>
      (await hub.call('GET /api/topics/:id/dashboards', { params: { id: topicId }, signal })).dashboards,
  );
  const stop = listen((event) => {
    // What is told of these stands in no log, so that a resumed feed does not bring it.
    if (event.type === 'hello' || (event.type === 'dashboards' && event.data.topic === topicId)) void loader.reload();
  });
  return {
    getSnapshot: loader.getSnapshot,
    subscribe: loader.subscribe,
    reload: loader.reload,
    close() {
      stop();
      loader.close();
    },
  };
}
