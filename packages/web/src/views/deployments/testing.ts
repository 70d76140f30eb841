/** Messages for the tests of this view. */

import type { ShownMessage } from '../../components/shapes.ts';

/** @param minutes after the first one */
export function message(id: string, text: string, labels: readonly string[] = [], minutes = 0): ShownMessage {
  const at = new Date(Date.parse('2026-11-20T12:00:00Z') + minutes * 60_000).toISOString();
  return {
    id,
    topic: '/Deploy',
    author: { name: 'argo', fullName: '', robot: true, kind: 'deployer' },
    text,
    labels: labels.map((each) => ({ text: each, color: '#888888' })),
    key: null,
    parentId: null,
    createdAt: at,
    updatedAt: at,
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
  };
}
