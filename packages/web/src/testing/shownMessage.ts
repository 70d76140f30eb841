import type { ShownMessage } from '../components/shapes.ts';

/** A message as building blocks draw it, of which a test tells only what it is about. */
export function shownMessage(facts: Partial<ShownMessage>): ShownMessage {
  return {
    id: 'm',
    topic: '/Topic',
    author: { name: 'ada', fullName: '', robot: false, kind: null },
    text: '',
    labels: [],
    key: null,
    parentId: null,
    createdAt: '2026-11-20T12:00:00Z',
    updatedAt: '2026-11-20T12:00:00Z',
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    ...facts,
  };
}
