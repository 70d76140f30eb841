/** Queries under a name: the reader's own, and those that others share with him. */

import type { Answer } from '@tagloop/client/call';
import { useMemo, useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { placed } from './order.ts';

export type SavedQuery = Answer<'GET /api/saved-queries'>['savedQueries'][number];
type Given = Pick<SavedQuery, 'name' | 'query' | 'audience' | 'topic'>;

export interface SavedQueries {
  /** Undefined before the hub answered. */
  readonly value: readonly SavedQuery[] | undefined;
  /** These throw `HubFailure`. */
  save(given: Given): Promise<void>;
  change(saved: SavedQuery, change: Partial<Given>): Promise<void>;
  remove(saved: SavedQuery): Promise<void>;
  /** Behind another one of the reader's own, or first. */
  place(id: string, after: string | null): Promise<void>;
}

export function useSavedQueries(): SavedQueries {
  const { hub, mine } = useHub();
  const { savedQueries } = mine;
  const { value } = useSyncExternalStore(savedQueries.subscribe, savedQueries.getSnapshot);
  return useMemo(
    () => ({
      value,
      async save(body) {
        await hub.call('POST /api/saved-queries', { body });
        savedQueries.reload();
      },
      async change({ id, version }, body) {
        const headers = { 'if-match': `"${version}"` };
        await hub.call('PATCH /api/saved-queries/:id', { params: { id }, body, headers });
        savedQueries.reload();
      },
      async remove({ id }) {
        await hub.call('DELETE /api/saved-queries/:id', { params: { id } });
        savedQueries.change((all) => all.filter((each) => each.id !== id));
      },
      async place(id, after) {
        savedQueries.change((all) => placed(all, (each) => each.id, id, after));
        try {
          await hub.call('PUT /api/saved-queries/:id/place', { params: { id }, body: { after } });
        } catch (error) {
          savedQueries.reload();
          throw error;
        }
      },
    }),
    [hub, savedQueries, value],
  );
}
