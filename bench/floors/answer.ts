/** A message as the hub answers it, so that both sides send as many bytes. */

import type { Label } from './rows.ts';

export interface Answered {
  readonly id: number;
  readonly topic: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly labels: readonly Label[];
  readonly key: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
}

export function messageOf({ id, createdAt, updatedAt, topic, text, tags, labels, key, version }: Answered) {
  return {
    id: id.toString(32),
    topic,
    author: { name: 'bench', fullName: 'bench', robot: true, kind: 'other' },
    text,
    tags,
    mentions: [],
    labels,
    key,
    parentId: null,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    stub: false,
    deletedAt: null,
    version,
  };
}
