/** What the terms of a query may mean where somebody searches: asked for when it is needed, by his own rights. */

import type { Answer, Hub } from '@tagloop/client/call';
import { families } from '@tagloop/language/labels/families';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import type { Mine } from './mine.ts';
import type { Person } from './people.ts';
import { scoped } from './scope.ts';
import { remembered } from './suggestions.ts';
import { type Topic, useTopics } from './topics.ts';

type Keys = Answer<'GET /api/stats/keys'>['keys'];

/** How often a label or tag stands in the newest messages. */
export interface Used {
  readonly text: string;
  readonly count: number;
}

export interface QuerySources {
  readonly topics: readonly Topic[];
  /** Families of the hub and of the topic, by their names. */
  readonly families: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** Of the newest messages of the page's topic or of the whole hub; most frequent first. */
  used(): Promise<{ readonly labels: readonly Used[]; readonly tags: readonly Used[] }>;
  keys(): Promise<Keys>;
  people(): Promise<readonly Person[]>;
  groups(): Promise<Answer<'GET /api/groups'>['groups']>;
}

/** Of this many messages. */
const newest = 500;

/** @param topic null: the whole hub */
export function useQuerySources(topic: Topic | null): QuerySources {
  const { hub, me, mine } = useHub();
  const { value: topics = [] } = useTopics();
  const query = scoped('', topic?.path ?? null);
  const asked = useMemo(() => createAsked(hub, mine, query, me.zone), [hub, mine, query, me.zone]);
  const own = topic?.settings.families;
  return useMemo(
    () => ({
      ...asked,
      topics,
      families: [...families, ...Object.entries(own ?? {}).map(([name, members]) => ({ name, members }))],
    }),
    [asked, topics, own],
  );
}

function createAsked(hub: Hub, mine: Mine, q: string, zone: string): Omit<QuerySources, 'topics' | 'families'> {
  return {
    used: remembered(
      async () => {
        const { messages } = await hub.call('GET /api/messages', { query: { q, limit: newest } });
        return {
          labels: counted(messages.flatMap(({ labels }) => labels.map(({ text }) => text))),
          tags: counted(messages.flatMap(({ tags }) => tags)),
        };
      },
      { labels: [], tags: [] },
    ),
    keys: remembered(async () => (await hub.call('GET /api/stats/keys', { query: { q, zone } })).keys, []),
    people: remembered(async () => [...(await mine.people.known()).values()], []),
    groups: remembered(async () => (await hub.call('GET /api/groups')).groups, []),
  };
}

function counted(texts: readonly string[]): Used[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
