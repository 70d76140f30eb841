/** Who may do what on topics. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export type Right = Answer<'GET /api/topics/:id/rights'>['rights'][number];
export type Level = Right['level'];

interface Held {
  readonly path: string;
  readonly level: Level;
}

/** The topics that give a group a right; undefined until they are known. */
export function useRightsOfGroup(name: string): readonly Held[] | undefined {
  const { hub } = useHub();
  return useOpened<Loaded<readonly Held[]>, Loader<readonly Held[]>>(
    name,
    () => createLoader((signal) => rightsOfGroup(hub, name, signal)),
    {},
  ).snapshot.value;
}

async function rightsOfGroup(hub: Hub, name: string, signal: AbortSignal): Promise<Held[]> {
  const { topics } = await hub.call('GET /api/topics', { query: { archived: true }, signal });
  const managed = topics.filter(({ may, kind }) => may.admin && kind !== 'direct');
  const held: Held[] = [];
  for (const { id, path } of managed) {
    const { rights } = await hub.call('GET /api/topics/:id/rights', { params: { id }, signal });
    const level = rights.find(({ group }) => group === name)?.level;
    if (level) held.push({ path, level });
  }
  return held;
}

export type RightsPreview = Answer<'POST /api/topics/:id/rights/preview'>;
/** What shall be changed, and whether below as well. */
export type RightsChange =
  | { readonly kind: 'replace'; readonly rights: Right[]; readonly below: boolean }
  | {
      readonly kind: 'patch';
      readonly grant: Right[];
      readonly revoke: Omit<Right, 'level'>[];
      readonly below: boolean;
    };

export interface TopicRights {
  readonly rights: Loaded<readonly Right[]>;
  reload(): void;
  /** What a change would come to; nothing is written. Throws `HubFailure`, as `apply` does. */
  preview(change: RightsChange): Promise<RightsPreview>;
  apply(change: RightsChange): Promise<void>;
}

export function useTopicRights(id: string): TopicRights {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<Loaded<readonly Right[]>, Loader<readonly Right[]>>(
    id,
    () =>
      createLoader(async (signal) => (await hub.call('GET /api/topics/:id/rights', { params: { id }, signal })).rights),
    {},
  );
  return {
    rights: snapshot,
    reload: () => void store?.reload(),
    preview: ({ kind: _, ...body }) => hub.call('POST /api/topics/:id/rights/preview', { params: { id }, body }),
    async apply(change) {
      const params = { id };
      if (change.kind === 'replace') {
        const { kind: _, ...body } = change;
        await hub.call('PUT /api/topics/:id/rights', { params, body });
      } else {
        const { kind: _, ...body } = change;
        await hub.call('PATCH /api/topics/:id/rights', { params, body });
      }
      await store?.reload();
    },
  };
}
