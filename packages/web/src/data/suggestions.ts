/** What a writer may mean: tags of the topic, people, groups. Asked for once, and anew after a while. */

import type { Answer, Hub } from '@tagloop/client/call';
import { print } from '@tagloop/language/query/print';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import type { Mine } from './mine.ts';
import type { Person } from './people.ts';

export interface Suggestions {
  /** Tags of the newest messages of a topic, decoded, most frequent first. */
  tags(topicPath: string): Promise<readonly string[]>;
  people(): Promise<readonly Person[]>;
  groups(): Promise<Answer<'GET /api/groups'>['groups']>;
}

const freshMs = 60_000;
/** Of this many messages of a topic. */
const newest = 300;

export function useSuggestions(): Suggestions {
  const { hub, mine } = useHub();
  return useMemo(() => createSuggestions(hub, mine), [hub, mine]);
}

function createSuggestions(hub: Hub, mine: Mine): Suggestions {
  const tags = new Map<string, () => Promise<readonly string[]>>();
  return {
    tags(path) {
      const known = tags.get(path) ?? remembered(() => tagsIn(hub, path), []);
      tags.set(path, known);
      return known();
    },
    people: remembered(async () => [...(await mine.people.known()).values()], []),
    groups: remembered(async () => (await hub.call('GET /api/groups')).groups, []),
  };
}

/** A failure offers nothing, and is tried again with the next key. */
export function remembered<T>(load: () => Promise<T>, nothing: T): () => Promise<T> {
  let answer: Promise<T> | null = null;
  let until = 0;
  return () => {
    if (answer && Date.now() < until) return answer;
    until = Date.now() + freshMs;
    answer = load().catch(() => {
      answer = null;
      return nothing;
    });
    return answer;
  };
}

async function tagsIn(hub: Hub, path: string): Promise<readonly string[]> {
  const q = print({ where: { kind: 'in', any: [{ path, subtree: false }] } });
  const { messages } = await hub.call('GET /api/messages', { query: { q, limit: newest } });
  const counts = new Map<string, number>();
  for (const tag of messages.flatMap((message) => message.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
