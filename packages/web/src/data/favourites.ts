/** Topics and tags that the reader keeps at hand: kept on the hub, alike in all his tabs. */

import type { Answer } from '@tagloop/client/call';
import { useMemo, useSyncExternalStore } from 'react';
import { useHub } from './hub.tsx';
import { placed } from './order.ts';

export type Favourite =
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'tag'; readonly tag: string };

export interface Favourites {
  /** Undefined before the hub answered. */
  readonly value: Answer<'GET /api/favourites'> | undefined;
  has(favourite: Favourite): boolean;
  /** Throws `HubFailure`. */
  set(favourite: Favourite, kept: boolean): Promise<void>;
  /** Behind another one of its kind, or first. Throws `HubFailure`. */
  place(favourite: Favourite, after: string | null): Promise<void>;
}

export function useFavourites(): Favourites {
  const { hub, mine } = useHub();
  const { favourites } = mine;
  const { value } = useSyncExternalStore(favourites.subscribe, favourites.getSnapshot);
  return useMemo(
    () => ({
      value,
      has(favourite) {
        if (favourite.kind === 'tag') return value?.tags.includes(favourite.tag) ?? false;
        return value?.topics.some(({ topic }) => topic === favourite.id) ?? false;
      },
      async set(favourite, kept) {
        if (favourite.kind === 'tag') {
          const params = { tag: favourite.tag };
          const next = kept
            ? await hub.call('PUT /api/favourites/tags/:tag', { params, body: {} })
            : await hub.call('DELETE /api/favourites/tags/:tag', { params });
          return favourites.set(next);
        }
        const params = { topic: favourite.id };
        const next = kept
          ? await hub.call('PUT /api/favourites/topics/:topic', { params, body: {} })
          : await hub.call('DELETE /api/favourites/topics/:topic', { params });
        favourites.set(next);
      },
      async place(favourite, after) {
        const body = { after };
        try {
          if (favourite.kind === 'tag') {
            const { tag } = favourite;
            favourites.change((all) => ({ ...all, tags: placed(all.tags, (each) => each, tag, after) }));
            favourites.set(await hub.call('PUT /api/favourites/tags/:tag', { params: { tag }, body }));
          } else {
            const { id } = favourite;
            favourites.change((all) => ({ ...all, topics: placed(all.topics, ({ topic }) => topic, id, after) }));
            favourites.set(await hub.call('PUT /api/favourites/topics/:topic', { params: { topic: id }, body }));
          }
        } catch (error) {
          favourites.reload();
          throw error;
        }
      },
    }),
    [hub, favourites, value],
  );
}
