/** Messages for the tests of this view. */

import type { ShownMessage } from '../../components/shapes.ts';
import { shownMessage } from '../../testing/shownMessage.ts';

/** @param minutes after the first one */
export function message(id: string, text: string, labels: readonly string[] = [], minutes = 0): ShownMessage {
  const at = new Date(Date.parse('2026-11-20T12:00:00Z') + minutes * 60_000).toISOString();
  return shownMessage({
    id,
    topic: '/Deploy',
    author: { name: 'argo', fullName: '', robot: true, kind: 'deployer' },
    text,
    labels: labels.map((each) => ({ text: each, color: '#888888' })),
    createdAt: at,
    updatedAt: at,
  });
}
